/* A share that hangs: whatever opens a file to write below the folder HANG_BELOW never comes back, as
   long as the file HANG_WHILE is there. Each call that hangs first leaves the file HANG_MARK. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int (*next_open)(const char *, int, ...);

static void hang(const char *path, int flags) {
  const char *below = getenv("HANG_BELOW"), *during = getenv("HANG_WHILE"), *mark = getenv("HANG_MARK");
  if (!below || !during || !mark || !(flags & (O_WRONLY | O_RDWR))) return;
  if (strncmp(path, below, strlen(below)) || access(during, F_OK)) return;
  close(next_open(mark, O_CREAT | O_WRONLY, 0600));
  while (!access(during, F_OK)) sleep(1000);
}

static int opened(const char *path, int flags, mode_t mode) {
  if (!next_open) next_open = dlsym(RTLD_NEXT, "open64");
  hang(path, flags);
  return next_open(path, flags, mode);
}

#define MODE va_list more; va_start(more, flags); mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; va_end(more)
int open(const char *path, int flags, ...) { MODE; return opened(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE; return opened(path, flags, mode); }
