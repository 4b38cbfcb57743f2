package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TRUNC;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What users other than root may do. Fixture, all in memory:
 *
 * <pre>
 * /           root 0755
 * /home/      ann 0755      (ann is 1000:1000, bob 1001:1001 and in group 1000)
 * /home/f     ann 0640
 * /private/   root 0700
 * /private/f  root 0666
 * /tmp/       root 1777
 * /tmp/ann    ann 0666
 * </pre>
 */
class PermissionsTest {
  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext root = vfs.context(0, Credentials.ROOT);
  private final PathContext ann = vfs.context(0, new Credentials(1000, 1000, List.of()));
  private final PathContext bob = vfs.context(0, new Credentials(1001, 1001, List.of(1000)));
  private final PathContext eve = vfs.context(0, new Credentials(1002, 1002, List.of()));

  @BeforeEach
  void makeFixture() throws ErrnoException {
    vfs.mkdir(root, "/home", 0755);
    vfs.chown(root, "/home", 1000, 1000);
    vfs.open(ann, "/home/f", O_CREAT | O_WRONLY, 0640).close();
    vfs.mkdir(root, "/private", 0700);
    vfs.open(root, "/private/f", O_CREAT | O_WRONLY, 0666).close();
    vfs.mkdir(root, "/tmp", 01777);
    vfs.open(ann, "/tmp/ann", O_CREAT | O_WRONLY, 0666).close();
  }

  @Test
  void newFilesBelongToWhoMadeThem() throws ErrnoException {
    assertThat(vfs.stat(root, "/home/f").uid()).isEqualTo(1000);
    assertThat(vfs.stat(root, "/tmp/ann").gid()).isEqualTo(1000);
  }

  @Test
  void ownerGroupAndOthersAreToldApart() throws ErrnoException {
    vfs.open(ann, "/home/f", O_RDWR, 0).close();
    vfs.open(bob, "/home/f", O_RDONLY, 0).close();
    Expect.errno(Errno.EACCES, () -> vfs.open(bob, "/home/f", O_WRONLY, 0));
    Expect.errno(Errno.EACCES, () -> vfs.open(bob, "/home/f", O_RDONLY | O_TRUNC, 0));
    Expect.errno(Errno.EACCES, () -> vfs.open(eve, "/home/f", O_RDONLY, 0));
    Expect.errno(Errno.EACCES, () -> vfs.truncate(eve, "/home/f", 0));
  }

  @Test
  void theOwnersBitsCountForTheOwnerEvenIfOthersMayMore() throws ErrnoException {
    vfs.chmod(ann, "/home/f", 0066);
    Expect.errno(Errno.EACCES, () -> vfs.open(ann, "/home/f", O_RDONLY, 0));
    vfs.open(eve, "/home/f", O_RDWR, 0).close();
  }

  @Test
  void aDirectoryThatMayNotBeSearchedHidesWhatIsInIt() {
    Expect.errno(Errno.EACCES, () -> vfs.stat(ann, "/private/f"));
    Expect.errno(Errno.EACCES, () -> vfs.stat(ann, "/private/none"));
    Expect.errno(Errno.EACCES, () -> vfs.stat(ann, "/private/."));
    Expect.errno(Errno.EACCES, () -> vfs.chdir(ann, "/private"));
    Expect.errno(Errno.EACCES, () -> vfs.open(ann, "/private", O_RDONLY, 0));
  }

  @Test
  void aDirectoryThatMayNotBeWrittenKeepsItsEntries() {
    Expect.errno(Errno.EACCES, () -> vfs.open(eve, "/home/new", O_CREAT | O_WRONLY, 0644));
    Expect.errno(Errno.EACCES, () -> vfs.mkdir(eve, "/home/new", 0755));
    Expect.errno(Errno.EACCES, () -> vfs.unlink(eve, "/home/f"));
    Expect.errno(Errno.EACCES, () -> vfs.rename(eve, "/home/f", "/tmp/f"));
    Expect.errno(Errno.EACCES, () -> vfs.link(eve, "/tmp/ann", "/home/x"));
    Expect.errno(Errno.EACCES, () -> vfs.symlink(eve, "x", "/home/x"));
  }

  @Test
  void aStickyDirectoryLetsOnlyOwnersRemove() throws ErrnoException {
    Expect.errno(Errno.EPERM, () -> vfs.unlink(eve, "/tmp/ann"));
    Expect.errno(Errno.EPERM, () -> vfs.rename(eve, "/tmp/ann", "/tmp/eve"));
    vfs.open(eve, "/tmp/eve", O_CREAT | O_WRONLY, 0644).close();
    Expect.errno(Errno.EPERM, () -> vfs.rename(eve, "/tmp/eve", "/tmp/ann"));
    vfs.unlink(ann, "/tmp/ann");
    vfs.unlink(root, "/tmp/eve");
  }

  @Test
  void onlyTheOwnerChangesMode() throws ErrnoException {
    Expect.errno(Errno.EPERM, () -> vfs.chmod(bob, "/home/f", 0777));
    vfs.chmod(ann, "/home/f", 0600);
    vfs.chmod(root, "/home/f", 0640);
  }

  @Test
  void setGroupIdIsLostOnAFileOfAForeignGroup() throws ErrnoException {
    vfs.chown(root, "/home/f", -1, 7);
    vfs.chmod(ann, "/home/f", 02755);
    assertThat(vfs.stat(root, "/home/f").permissions()).isEqualTo(0755);
  }

  @Test
  void onlyRootGivesFilesAway() throws ErrnoException {
    Expect.errno(Errno.EPERM, () -> vfs.chown(ann, "/home/f", 1001, -1));
    Expect.errno(Errno.EPERM, () -> vfs.chown(ann, "/home/f", -1, 5));
    vfs.chown(ann, "/home/f", 1000, 1000);
    vfs.chown(root, "/home/f", 1001, 1000);
    vfs.chown(bob, "/home/f", -1, 1001);
    assertThat(vfs.stat(root, "/home/f").gid()).isEqualTo(1001);
  }

  @Test
  void timesAreSetByTheOwnerAndTouchedByWhoMayWrite() throws ErrnoException {
    vfs.utimens(eve, "/tmp/ann", Vnode.UTIME_NOW, Vnode.UTIME_NOW);
    Expect.errno(Errno.EPERM, () -> vfs.utimens(eve, "/tmp/ann", 1, 1));
    Expect.errno(Errno.EACCES, () -> vfs.utimens(bob, "/home/f", Vnode.UTIME_NOW, Vnode.UTIME_NOW));
    vfs.utimens(ann, "/tmp/ann", 1, 2);
    assertThat(vfs.stat(root, "/tmp/ann").mtimeNanos()).isEqualTo(2);
  }

  @Test
  void accessTellsWhatOpenWouldDo() throws ErrnoException {
    vfs.access(ann, "/home/f", Mode.R_OK | Mode.W_OK);
    vfs.access(bob, "/home/f", Mode.R_OK);
    Expect.errno(Errno.EACCES, () -> vfs.access(bob, "/home/f", Mode.W_OK));
    Expect.errno(Errno.EACCES, () -> vfs.access(ann, "/home/f", Mode.X_OK));
    vfs.access(eve, "/home/f", Mode.F_OK);
  }

  @Test
  void rootMayEverythingButExecuteWhatNobodyMay() throws ErrnoException {
    vfs.chmod(root, "/home/f", 0);
    vfs.open(root, "/home/f", O_RDWR, 0).close();
    Expect.errno(Errno.EACCES, () -> vfs.access(root, "/home/f", Mode.X_OK));
    vfs.chmod(root, "/home/f", 0001);
    vfs.access(root, "/home/f", Mode.X_OK);
  }

  @Test
  void chrootIsForRoot() throws ErrnoException {
    Expect.errno(Errno.EPERM, () -> vfs.chroot(ann, "/home"));
    vfs.chroot(root, "/home");
  }

  @Test
  void theUmaskIsTakenOff() throws ErrnoException {
    PathContext careful = ann.withUmask(077);
    vfs.open(careful, "/home/g", O_CREAT | O_WRONLY, 0666).close();
    vfs.mkdir(careful, "/home/d", 0777);
    vfs.mkfifo(careful, "/home/p", 0666);
    assertThat(vfs.stat(root, "/home/g").permissions()).isEqualTo(0600);
    assertThat(vfs.stat(root, "/home/d").permissions()).isEqualTo(0700);
    assertThat(vfs.stat(root, "/home/p").permissions()).isEqualTo(0600);
  }
}
