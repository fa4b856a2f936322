@rem The command line of the installed Muster.
@"%~dp0..\..\Muster.exe" --without-window -- %*
