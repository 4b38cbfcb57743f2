package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_DIRECTORY;
import static dev.vos.abi.OpenFlags.O_NOFOLLOW;
import static dev.vos.abi.OpenFlags.O_PATH;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.handles.calls.AtCalls.AT_EMPTY_PATH;
import static dev.vos.handles.calls.AtCalls.AT_FDCWD;
import static dev.vos.handles.calls.AtCalls.AT_REMOVEDIR;
import static dev.vos.handles.calls.AtCalls.AT_SYMLINK_FOLLOW;
import static dev.vos.handles.calls.AtCalls.AT_SYMLINK_NOFOLLOW;
import static dev.vos.handles.calls.OnMemory.errno;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.RenameFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Vnode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtCallsTest {
  private final OnMemory vos = new OnMemory();
  private int dir;

  @BeforeEach
  void makeDirectory() throws ErrnoException {
    vos.directories.mkdir("/d", 0755);
    vos.files.close(vos.file("/d/f", "inside"));
    vos.files.close(vos.file("/f", "outside"));
    dir = vos.files.open("/d", O_RDONLY | O_DIRECTORY, 0);
  }

  @Test
  void relativePathsStartAtTheDirectory() throws ErrnoException {
    assertThat(vos.read(vos.at.openat(dir, "f", O_RDONLY, 0), 99)).isEqualTo("inside");
    assertThat(vos.read(vos.at.openat(dir, "/f", O_RDONLY, 0), 99)).isEqualTo("outside");
    assertThat(vos.read(vos.at.openat(dir, "../f", O_RDONLY, 0), 99)).isEqualTo("outside");
    assertThat(vos.read(vos.at.openat(AT_FDCWD, "f", O_RDONLY, 0), 99)).isEqualTo("outside");
    vos.directories.chdir("/d");
    assertThat(vos.read(vos.at.openat(AT_FDCWD, "f", O_RDONLY, 0), 99)).isEqualTo("inside");
  }

  @Test
  void theDescriptorMatters() throws ErrnoException {
    int file = vos.files.open("/f", O_RDONLY, 0);
    assertThat(errno(() -> vos.at.openat(file, "f", O_RDONLY, 0))).isEqualTo(Errno.ENOTDIR);
    assertThat(errno(() -> vos.at.openat(77, "f", O_RDONLY, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.at.openat(77, "", O_RDONLY, 0))).isEqualTo(Errno.ENOENT);
    assertThat(errno(() -> vos.at.openat(77, "/f", O_RDONLY, 0))).isNull();
    assertThat(errno(() -> vos.at.mkdirat(77, "x", 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.at.renameat2(dir, "f", 77, "x", 0))).isEqualTo(Errno.EBADF);
  }

  @Test
  void aDirectoryThatMovedIsStillTheSame() throws ErrnoException {
    vos.files.rename("/d", "/elsewhere");
    assertThat(vos.at.fstatat(dir, "f", 0).size()).isEqualTo(6);
    vos.at.unlinkat(dir, "f", 0);
    vos.directories.rmdir("/elsewhere");
    assertThat(errno(() -> vos.at.openat(dir, "g", O_CREAT | O_WRONLY, 0644)))
        .isEqualTo(Errno.ENOENT);
  }

  @Test
  void handlesOfOPathAreGoodForPlacesOnly() throws ErrnoException {
    int place = vos.files.open("/d", O_PATH, 0);
    assertThat(vos.files.getfl(place)).isEqualTo(O_PATH);
    assertThat(vos.at.fstatat(place, "f", 0).size()).isEqualTo(6);
    assertThat(vos.files.fstat(place).isDirectory()).isTrue();
    assertThat(errno(() -> vos.directories.readdir(place))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.fchmod(place, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.lseek(place, 0, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.setfl(place, 0))).isEqualTo(Errno.EBADF);
    vos.directories.fchdir(place);
    assertThat(vos.directories.getcwd()).isEqualTo("/d");
    int file = vos.files.open("/f", O_PATH | O_RDWR, 0);
    assertThat(errno(() -> vos.read(file, 1))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.files.ftruncate(file, 0))).isEqualTo(Errno.EBADF);
    assertThat(errno(() -> vos.directories.fchdir(file))).isEqualTo(Errno.ENOTDIR);
    PollEntry entry = new PollEntry(file, PollEntry.POLLIN);
    assertThat(vos.files.poll(new PollEntry[] {entry}, 0)).isEqualTo(1);
    assertThat(entry.revents()).isEqualTo(PollEntry.POLLNVAL);
  }

  @Test
  void anEmptyPathIsTheDescriptorItself() throws ErrnoException {
    int file = vos.files.open("/f", O_RDWR, 0);
    assertThat(vos.at.fstatat(file, "", AT_EMPTY_PATH).size()).isEqualTo(7);
    assertThat(errno(() -> vos.at.fstatat(file, "", 0))).isEqualTo(Errno.ENOENT);
    assertThat(vos.at.fstatat(AT_FDCWD, "", AT_EMPTY_PATH).isDirectory()).isTrue();
    vos.at.fchmodat(file, "", 0600, AT_EMPTY_PATH);
    vos.at.fchownat(file, "", 5, 6, AT_EMPTY_PATH);
    vos.at.utimensat(file, "", 1, Vnode.UTIME_OMIT, AT_EMPTY_PATH);
    assertThat(vos.files.fstat(file).permissions()).isEqualTo(0600);
    assertThat(vos.files.fstat(file).gid()).isEqualTo(6);
    assertThat(vos.files.fstat(file).atimeNanos()).isEqualTo(1);
    int pipe = vos.files.pipe(0)[0];
    assertThat(Mode.isFifo(vos.at.fstatat(pipe, "", AT_EMPTY_PATH).mode())).isTrue();
    vos.at.linkat(file, "", dir, "second", AT_EMPTY_PATH);
    assertThat(vos.files.stat("/d/second").nlink()).isEqualTo(2);
  }

  @Test
  void linksThemselves() throws ErrnoException {
    vos.at.symlinkat("f", dir, "link");
    assertThat(vos.at.readlinkat(dir, "link")).isEqualTo("f");
    assertThat(vos.at.fstatat(dir, "link", AT_SYMLINK_NOFOLLOW).isSymlink()).isTrue();
    assertThat(vos.at.fstatat(dir, "link", 0).isRegular()).isTrue();
    assertThat(errno(() -> vos.at.fchmodat(dir, "link", 0, AT_SYMLINK_NOFOLLOW)))
        .isEqualTo(Errno.EOPNOTSUPP);
    vos.at.fchownat(dir, "link", 7, 7, AT_SYMLINK_NOFOLLOW);
    vos.at.utimensat(dir, "link", 9, 9, AT_SYMLINK_NOFOLLOW);
    assertThat(vos.files.stat("/d/f").uid()).isZero();
    assertThat(vos.files.lstat("/d/link").uid()).isEqualTo(7);
    assertThat(vos.files.lstat("/d/link").mtimeNanos()).isEqualTo(9);
    int link = vos.at.openat(dir, "link", O_PATH | O_NOFOLLOW, 0);
    assertThat(vos.at.readlinkat(link, "")).isEqualTo("f");
    vos.at.linkat(dir, "link", dir, "of-link", 0);
    vos.at.linkat(dir, "link", dir, "of-file", AT_SYMLINK_FOLLOW);
    assertThat(vos.files.lstat("/d/of-link").isSymlink()).isTrue();
    assertThat(vos.files.lstat("/d/of-file").isRegular()).isTrue();
  }

  @Test
  void unlinkatRemovesEither() throws ErrnoException {
    vos.at.mkdirat(dir, "sub", 0755);
    assertThat(errno(() -> vos.at.unlinkat(dir, "sub", 0))).isEqualTo(Errno.EISDIR);
    assertThat(errno(() -> vos.at.unlinkat(dir, "f", AT_REMOVEDIR))).isEqualTo(Errno.ENOTDIR);
    assertThat(errno(() -> vos.at.unlinkat(dir, "f", 1))).isEqualTo(Errno.EINVAL);
    vos.at.unlinkat(dir, "sub", AT_REMOVEDIR);
    vos.at.unlinkat(dir, "f", 0);
    assertThat(errno(() -> vos.files.stat("/d/f"))).isEqualTo(Errno.ENOENT);
  }

  @Test
  void renameat2() throws ErrnoException {
    int root = vos.files.open("/", O_RDONLY, 0);
    vos.at.renameat2(dir, "f", root, "g", 0);
    assertThat(vos.content("/g")).isEqualTo("inside");
    assertThat(errno(() -> vos.at.renameat2(root, "g", root, "f", RenameFlags.RENAME_NOREPLACE)))
        .isEqualTo(Errno.EEXIST);
    assertThat(errno(() -> vos.at.renameat2(root, "g", dir, "x", RenameFlags.RENAME_EXCHANGE)))
        .isEqualTo(Errno.ENOENT);
    assertThat(errno(() -> vos.at.renameat2(root, "g", dir, "x", 3))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.at.renameat2(root, "g", dir, "x", 64))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void faccessatAsksForTheTasksUser() throws ErrnoException {
    vos.files.chmod("/f", 0600);
    OnMemory other = vos.fork();
    other.task.as(new Credentials(5, 5, List.of()));
    assertThat(errno(() -> other.at.faccessat(AT_FDCWD, "/f", Mode.R_OK, 0)))
        .isEqualTo(Errno.EACCES);
    assertThat(errno(() -> other.at.faccessat(dir, "f", Mode.R_OK, 0))).isNull();
    assertThat(errno(() -> other.at.faccessat(dir, "f", Mode.W_OK, 0))).isEqualTo(Errno.EACCES);
    assertThat(errno(() -> other.at.faccessat(dir, "f", 8, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> other.at.faccessat(dir, "f", 0, 0x4000))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void mknodatMakesFifos() throws ErrnoException {
    vos.at.mknodat(dir, "p", Mode.S_IFIFO | 0666, 0);
    assertThat(vos.files.stat("/d/p").mode()).isEqualTo(Mode.S_IFIFO | 0644);
    assertThat(errno(() -> vos.at.mknodat(dir, "x", Mode.S_IFDIR, 0))).isEqualTo(Errno.EPERM);
  }
}
