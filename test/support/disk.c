/*
 * A disk that is watched, slow or fails, for the program it is loaded into (LD_PRELOAD). Only files in DISK_FOLDER:
 *   DISK_LOG      every write, cut, sync and removal is noted there, in order, with its bytes
 *   DISK_SYNC_MS  each sync takes so much longer
 * A line «ACK …» on standard output is noted too; «ARM n» makes the n-th write, cut or sync from then on fail, «ARM 0» none.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { FILES = 4096, NAME = 128, OTHER = 0, WATCHED = 1, FOLDER = 2 };
static const char *folder;
static int notes = -2;
static long left, slow;
static char names[FILES][NAME], kinds[FILES];

static void begin(void) {
  if (notes != -2) return;
  const char *log = getenv("DISK_LOG"), *ms = getenv("DISK_SYNC_MS");
  folder = getenv("DISK_FOLDER");
  slow = ms ? atol(ms) : 0;
  notes = log ? syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0644) : -1;
}

static void note(char act, const char *name, int64_t at, const void *bytes, int64_t length) {
  if (notes < 0) return;
  char head[19] = {act};
  uint16_t letters = strlen(name);
  memcpy(head + 1, &letters, 2), memcpy(head + 3, &at, 8), memcpy(head + 11, &length, 8);
  syscall(SYS_write, notes, head, 19), syscall(SYS_write, notes, name, letters);
  if (bytes && length > 0) syscall(SYS_write, notes, bytes, length);
}

static int kind(int fd) { return fd >= 0 && fd < FILES ? kinds[fd] : OTHER; }
static const char *last(const char *path) { const char *slash = strrchr(path, '/'); return slash ? slash + 1 : path; }
static int fails(int fd) {
  if (kind(fd) == OTHER || left == 0 || --left > 0) return 0;
  errno = EIO;
  return 1;
}

static int opened(int fd, const char *path, int flags) {
  begin();
  if (fd < 0 || fd >= FILES || !folder) return fd;
  kinds[fd] = !strcmp(path, folder) ? FOLDER : strstr(path, folder) == path ? WATCHED : OTHER;
  strncpy(names[fd], last(path), NAME - 1);
  if (kinds[fd] == WATCHED && flags & O_CREAT) note('C', names[fd], 0, 0, 0);
  if (kinds[fd] == WATCHED && flags & O_TRUNC) note('T', names[fd], 0, 0, 0);
  return fd;
}

#define OPEN(name, more)                                                                                              \
  int name(const char *path, int flags, ...) {                                                                        \
    va_list rest;                                                                                                     \
    va_start(rest, flags);                                                                                            \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, int) : 0;                                             \
    va_end(rest);                                                                                                     \
    return opened(syscall(SYS_openat, AT_FDCWD, path, flags | more, mode), path, flags);                              \
  }
OPEN(open, 0)
OPEN(open64, O_LARGEFILE)

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  if (fails(fd)) return -1;
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, at);
  if (kind(fd) == WATCHED && done > 0) note('W', names[fd], at, bytes, done);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
  begin();
  if (fd == 1 && length > 4 && !memcmp(bytes, "ACK ", 4)) note('A', "", 0, bytes, length);
  if (fd == 1 && length > 4 && !memcmp(bytes, "ARM ", 4)) left = atol((const char *)bytes + 4);
  if (fails(fd)) return -1;
  off_t at = kind(fd) == WATCHED ? syscall(SYS_lseek, fd, 0, SEEK_CUR) : -1;
  ssize_t done = syscall(SYS_write, fd, bytes, length);
  if (at >= 0 && done > 0) note('W', names[fd], at, bytes, done);
  return done;
}

static int synced(int fd, long call) {
  if (fails(fd)) return -1;
  if (kind(fd) != OTHER && slow) usleep(slow * 1000);
  int done = syscall(call, fd);
  if (kind(fd) != OTHER && done == 0) note(kind(fd) == FOLDER ? 'D' : 'S', names[fd], 0, 0, 0);
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  if (fails(fd)) return -1;
  int done = syscall(SYS_ftruncate, fd, length);
  if (kind(fd) == WATCHED && done == 0) note('T', names[fd], length, 0, 0);
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
  begin();
  int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (done == 0 && folder && strstr(path, folder) == path) note('U', last(path), 0, 0, 0);
  return done;
}

int close(int fd) {
  if (fd >= 0 && fd < FILES) kinds[fd] = OTHER;
  return syscall(SYS_close, fd);
}
