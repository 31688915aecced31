// Between nudged and the C library, for files of one directory (ATTACK_DIRECTORY) alone:
//  - makes chosen calls fail, as ATTACK_CONTROL (a shared page, see struct control) says;
//  - writes down everything that changes files, in its order, to ATTACK_TRACE.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum operation { NOTHING, WRITE, SYNC, TRUNCATE, READ };

// From call number `first` on, so many `times`. With `shorten`, every other one writes half of it.
struct control {
  _Atomic int32_t operation, first, times, error, shorten, seen, struck;
};

enum change { CREATED = 1, WRITTEN, TRUNCATED, SYNCED, DIRECTORY_SYNCED, RENAMED, UNLINKED };

struct record {
  uint32_t change, nameLength;
  uint64_t inode;
  int64_t offset;
  uint64_t length;
};

static struct control none, *control = &none;
static const char *directory;
static int trace = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void prepare(void) {
  directory = getenv("ATTACK_DIRECTORY");
  const char *page = getenv("ATTACK_CONTROL"), *path = getenv("ATTACK_TRACE");
  int descriptor = page ? (int)syscall(SYS_openat, AT_FDCWD, page, O_RDWR | O_CLOEXEC, 0) : -1;
  if (descriptor >= 0) {
    void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (shared != MAP_FAILED) control = shared;
    syscall(SYS_close, descriptor);
  }
  if (path) trace = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

// The part of a path below the directory; NULL: it is none of ours. "": it is the directory itself.
static const char *ours(const char *path) {
  size_t length = directory ? strlen(directory) : 0;
  if (!length || strncmp(path, directory, length)) return NULL;
  return path[length] == '/' ? path + length + 1 : path[length] ? NULL : path + length;
}

static const char *nameOf(int descriptor, char path[PATH_MAX]) {
  char link[40];
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  errno = before;
  path[count > 0 ? count : 0] = 0;
  return ours(path);
}

// 0: the call goes through; 1: it has failed; 2: half of it is to be done.
static int strikes(int operation, int descriptor) {
  char path[PATH_MAX];
  if (control->operation != operation || !nameOf(descriptor, path)) return 0;
  int past = atomic_fetch_add(&control->seen, 1) + 1 - control->first;
  if (past < 0 || past >= control->times) return 0;
  atomic_fetch_add(&control->struck, 1);
  if (control->shorten && past % 2 == 0) return 2;
  errno = control->error;
  return 1;
}

// The index of the log is memory to SQLite, and never brought to disk.
static int isRecorded(const char *name) {
  size_t length = name ? strlen(name) : 0;
  return trace >= 0 && name && !strchr(name, '/') && !(length > 4 && !strcmp(name + length - 4, "-shm"));
}

static void record(enum change change, uint64_t inode, const char *name, int64_t offset, const void *data,
                   size_t length) {
  int before = errno;
  struct record header = {change, (uint32_t)strlen(name), inode, offset, length};
  struct iovec parts[] = {
      {&header, sizeof header}, {(void *)name, header.nameLength}, {(void *)data, data ? length : 0}};
  syscall(SYS_writev, trace, parts, 3);
  errno = before;
}

static uint64_t inodeOf(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) ? 0 : status.st_ino;
}

// Does a call and writes it down, so that no other call comes in between.
#define RECORDED(descriptor, call, change, ...)                         \
  char path[PATH_MAX];                                                  \
  const char *name = trace >= 0 ? nameOf(descriptor, path) : NULL;      \
  if (!isRecorded(name)) return call;                                   \
  pthread_mutex_lock(&order);                                           \
  __auto_type result = call;                                            \
  if (result >= 0) record(change, inodeOf(descriptor), name, __VA_ARGS__); \
  pthread_mutex_unlock(&order);                                         \
  return result

#define ORIGINAL(name) \
  static __typeof__(name) *original; \
  if (!original) original = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

// MARK: What changes a file

ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t offset) {
  ORIGINAL(pwrite64);
  int strike = strikes(WRITE, descriptor);
  if (strike == 1) return -1;
  if (strike == 2) length = (length + 1) / 2;
  RECORDED(descriptor, original(descriptor, data, length, offset), WRITTEN, offset, data, (size_t)result);
}

ssize_t pwrite(int descriptor, const void *data, size_t length, off_t offset) {
  return pwrite64(descriptor, data, length, offset);
}

ssize_t write(int descriptor, const void *data, size_t length) {
  ORIGINAL(write);
  int strike = strikes(WRITE, descriptor);
  if (strike == 1) return -1;
  if (strike == 2) length = (length + 1) / 2;
  off64_t end = trace >= 0 ? lseek64(descriptor, 0, SEEK_CUR) : 0;
  RECORDED(descriptor, original(descriptor, data, length), WRITTEN, end, data, (size_t)result);
}

int ftruncate64(int descriptor, off64_t length) {
  ORIGINAL(ftruncate64);
  if (strikes(TRUNCATE, descriptor)) return -1;
  RECORDED(descriptor, original(descriptor, length), TRUNCATED, length, NULL, 0);
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

int truncate64(const char *file, off64_t length) {
  int descriptor = open64(file, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  int result = ftruncate64(descriptor, length), trouble = errno;
  close(descriptor);
  errno = trouble;
  return result;
}

int truncate(const char *file, off_t length) { return truncate64(file, length); }

int fsync(int descriptor) {
  ORIGINAL(fsync);
  if (strikes(SYNC, descriptor)) return -1;
  RECORDED(descriptor, original(descriptor), *name ? SYNCED : DIRECTORY_SYNCED, 0, NULL, 0);
}

int fdatasync(int descriptor) {
  ORIGINAL(fdatasync);
  if (strikes(SYNC, descriptor)) return -1;
  RECORDED(descriptor, original(descriptor), *name ? SYNCED : DIRECTORY_SYNCED, 0, NULL, 0);
}

// MARK: What reads

ssize_t pread64(int descriptor, void *data, size_t length, off64_t offset) {
  ORIGINAL(pread64);
  return strikes(READ, descriptor) ? -1 : original(descriptor, data, length, offset);
}

ssize_t pread(int descriptor, void *data, size_t length, off_t offset) {
  return pread64(descriptor, data, length, offset);
}

ssize_t read(int descriptor, void *data, size_t length) {
  ORIGINAL(read);
  return strikes(READ, descriptor) ? -1 : original(descriptor, data, length);
}

// MARK: Names

int open64(const char *file, int flags, ...) {
  static int (*original)(const char *, int, ...);
  if (!original) original = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  const char *name = ours(file);
  if (!isRecorded(name) || !(flags & (O_CREAT | O_TRUNC))) return original(file, flags, mode);
  pthread_mutex_lock(&order);
  int before = errno, isNew = access(file, F_OK);
  errno = before;
  int descriptor = original(file, flags, mode);
  if (descriptor >= 0 && isNew) record(CREATED, inodeOf(descriptor), name, 0, NULL, 0);
  if (descriptor >= 0 && !isNew && flags & O_TRUNC) record(TRUNCATED, inodeOf(descriptor), name, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  return descriptor;
}

int open(const char *file, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open64(file, flags, mode);
}

// The new name follows the old one, behind a line feed.
int rename(const char *from, const char *to) {
  ORIGINAL(rename);
  const char *old = isRecorded(ours(from)) ? ours(from) : NULL, *new = isRecorded(ours(to)) ? ours(to) : NULL;
  if (!old && !new) return original(from, to);
  char both[2 * PATH_MAX];
  snprintf(both, sizeof both, "%s\n%s", old ? old : "", new ? new : "");
  pthread_mutex_lock(&order);
  int result = original(from, to);
  if (!result) record(RENAMED, 0, both, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  return result;
}

int unlink(const char *file) {
  ORIGINAL(unlink);
  const char *name = ours(file);
  if (!isRecorded(name)) return original(file);
  pthread_mutex_lock(&order);
  int result = original(file);
  if (!result) record(UNLINKED, 0, name, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  return result;
}
