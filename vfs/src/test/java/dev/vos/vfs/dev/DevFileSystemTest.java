package dev.vos.vfs.dev;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Expect;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.HostUser;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevFileSystemTest {
  private final Vfs vfs = new Vfs(HostFileSystem.whole());
  private final PathContext context = vfs.context(022, HostUser.current().credentials());

  @BeforeEach
  void mountDev() throws ErrnoException {
    Directory host = (Directory) vfs.mounts().root().root().lookup("dev");
    DevFileSystem.over(host).mountAt(vfs, context, "/dev");
  }

  private DeviceChannel open(String path) throws ErrnoException {
    return ((Device) vfs.open(context, path, O_RDWR, 0).vnode()).open(O_RDWR);
  }

  @Test
  void nullIsEmptyAndTakesEverything() throws ErrnoException {
    try (DeviceChannel device = open("/dev/null")) {
      assertThat(device.read(ByteBuffer.allocate(10))).isZero();
      assertThat(device.write(ByteBuffer.allocate(10))).isEqualTo(10);
      assertThat(device.mayBlock()).isFalse();
    }
    assertThat(Mode.isCharacterDevice(vfs.stat(context, "/dev/null").mode())).isTrue();
    assertThat(vfs.stat(context, "/dev/null").rdev()).isEqualTo(0x103);
  }

  @Test
  void openForWritingWithCreatAndTruncIsFine() throws ErrnoException {
    vfs.open(context, "/dev/null", O_WRONLY | O_CREAT | 01000, 0666).close();
  }

  @Test
  void zeroGivesZerosAndFullTakesNothing() throws ErrnoException {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3});
    try (DeviceChannel device = open("/dev/zero")) {
      assertThat(device.read(bytes)).isEqualTo(3);
    }
    assertThat(bytes.array()).containsOnly(0);
    try (DeviceChannel device = open("/dev/full")) {
      Expect.errno(Errno.ENOSPC, () -> device.write(ByteBuffer.allocate(1)));
    }
  }

  @Test
  void urandomGivesBytes() throws ErrnoException {
    ByteBuffer bytes = ByteBuffer.allocate(64);
    try (DeviceChannel device = open("/dev/urandom")) {
      assertThat(device.read(bytes)).isEqualTo(64);
    }
    assertThat(bytes.array()).isNotEqualTo(new byte[64]);
  }

  @Test
  void someNodesStandForDescriptors() throws ErrnoException {
    assertThat(((Device) vfs.lookUp(context, "/dev/stderr").vnode()).descriptor()).hasValue(2);
    assertThat(((Device) vfs.lookUp(context, "/dev/fd/17").vnode()).descriptor()).hasValue(17);
    assertThat(((Device) vfs.lookUp(context, "/dev/null").vnode()).descriptor()).isEmpty();
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/dev/fd/x"));
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/dev/fd/01"));
  }

  @Test
  void theHostsDirectoriesAreThere() throws ErrnoException {
    assertThat(vfs.getcwd(vfs.chdir(context, "/dev/shm"))).isEqualTo("/dev/shm");
    assertThat(vfs.getcwd(vfs.chdir(context, "/dev/shm/.."))).isEqualTo("/dev");
    assertThat(vfs.list(context, vfs.chdir(context, "/dev").cwd())).contains("null", "fd", "shm");
  }

  @Test
  void nothingIsMadeInIt() {
    Expect.errno(Errno.EROFS, () -> vfs.mkdir(context, "/dev/x", 0755));
    Expect.errno(Errno.EROFS, () -> vfs.unlink(context, "/dev/null"));
  }
}
