@rem Scripts of package.json start with exec, so that signals reach Node and not a shell around it.
@rem Windows has no exec: there this file runs the words that follow.
@%*
