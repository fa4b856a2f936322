/* Makes writes and syncs of the log fail on request: loaded in front of libc, steered through a file
   that is mapped into memory. Only files whose name ends in muster.db or muster.db-wal are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { OFF = 0, WRITE = 1, SYNC = 2 };
struct steering { int32_t call, error, persistent, left, fired, seen; };
static struct steering *steering;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("FAULTS_STEERING");
  int fd = file ? open(file, O_RDWR) : -1;
  if (fd >= 0) steering = mmap(0, sizeof *steering, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
}

static int is_log(int fd) {
  char link[64], name[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length < 0) return 0;
  name[length] = 0;
  const char *end = strstr(name, "muster.db");
  return end && (!strcmp(end, "muster.db") || !strcmp(end, "muster.db-wal"));
}

static int fails(int call, int fd) {
  if (!steering || steering->call != call || !is_log(fd)) return 0;
  steering->seen++;
  if (steering->left > 1) { steering->left--; return 0; }
  if (steering->left == 0) return 0;
  if (!steering->persistent) steering->left = 0;
  steering->fired++;
  errno = steering->error;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  static ssize_t (*next)(int, const void *, size_t, off64_t);
  if (!next) next = dlsym(RTLD_NEXT, "pwrite64");
  return fails(WRITE, fd) ? -1 : next(fd, bytes, count, offset);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return pwrite64(fd, bytes, count, offset);
}
int fsync(int fd) {
  static int (*next)(int);
  if (!next) next = dlsym(RTLD_NEXT, "fsync");
  return fails(SYNC, fd) ? -1 : next(fd);
}
int fdatasync(int fd) {
  static int (*next)(int);
  if (!next) next = dlsym(RTLD_NEXT, "fdatasync");
  return fails(SYNC, fd) ? -1 : next(fd);
}
