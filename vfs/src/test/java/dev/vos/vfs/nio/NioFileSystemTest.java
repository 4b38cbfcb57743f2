package dev.vos.vfs.nio;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static dev.vos.abi.OpenFlags.O_TRUNC;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files, the JDK's modules and Jimfs as mounts. */
class NioFileSystemTest {
  @TempDir Path host;

  private final Vfs vfs = new Vfs(MemoryFileSystem.create());
  private final PathContext context = vfs.context(022, Credentials.ROOT);
  private FileSystem zip;

  @BeforeEach
  void mountZip() throws Exception {
    zip = FileSystems.newFileSystem(host.resolve("a.zip"), Map.of("create", "true"));
    vfs.mount(context, NioFileSystem.at(zip.getPath("/")).root(), "/zip", Set.of());
  }

  @AfterEach
  void closeZip() throws IOException {
    zip.close();
  }

  private void write(String path, String text) throws ErrnoException {
    try (FileData file = vfs.open(context, path, O_CREAT | O_WRONLY | O_TRUNC, 0644).data()) {
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }
  }

  private String read(String path) throws ErrnoException {
    try (FileData file = vfs.open(context, path, O_RDONLY, 0).data()) {
      ByteBuffer bytes = ByteBuffer.allocate(100);
      int n = file.read(bytes, 0);
      return new String(bytes.array(), 0, n, StandardCharsets.UTF_8);
    }
  }

  private List<String> list(String path) throws ErrnoException {
    return vfs.list(context, vfs.chdir(context, path).cwd()).stream().sorted().toList();
  }

  @Test
  void whatIsWrittenIsInTheZipFile() throws Exception {
    vfs.mkdir(context, "/zip/d", 0755);
    write("/zip/d/f", "content");
    write("/zip/top", "x");
    assertThat(read("/zip/d/f")).isEqualTo("content");
    assertThat(list("/zip")).containsExactly("d", "top");
    assertThat(vfs.stat(context, "/zip/d/f").size()).isEqualTo(7);
    assertThat(Mode.isDirectory(vfs.stat(context, "/zip/d").mode())).isTrue();
    zip.close();
    Expect.errno(Errno.EIO, () -> vfs.stat(context, "/zip/top"));
    try (FileSystem again = FileSystems.newFileSystem(host.resolve("a.zip"))) {
      assertThat(Files.readString(again.getPath("/d/f"))).isEqualTo("content");
    }
  }

  @Test
  void positionsAndSharedBytesAreThoseOfAnyFile() throws ErrnoException {
    write("/zip/f", "0123456789");
    try (FileData one = vfs.open(context, "/zip/f", O_RDWR, 0).data();
        FileData two = vfs.open(context, "/zip/f", O_RDONLY, 0).data()) {
      one.write(ByteBuffer.wrap(new byte[] {'x'}), 4);
      one.append(ByteBuffer.wrap(new byte[] {'y'}));
      ByteBuffer seen = ByteBuffer.allocate(20);
      assertThat(two.read(seen, 3)).isEqualTo(8);
      assertThat(new String(seen.array(), 0, 8, StandardCharsets.UTF_8)).isEqualTo("3x56789y");
      assertThat(vfs.stat(context, "/zip/f").size()).isEqualTo(11);
      one.truncate(2);
      one.sync();
      assertThat(Files.size(zip.getPath("/f"))).isEqualTo(2);
      Expect.errno(Errno.EBADF, () -> two.write(ByteBuffer.allocate(1), 0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anUnlinkedFileStaysUntilItIsClosed() throws ErrnoException {
    write("/zip/f", "kept");
    FileData file = vfs.open(context, "/zip/f", O_RDWR, 0).data();
    vfs.unlink(context, "/zip/f");
    assertThat(file.read(ByteBuffer.allocate(10), 0)).isEqualTo(4);
    assertThat(file.stat().nlink()).isZero();
    file.write(ByteBuffer.allocate(1), 0);
    file.close();
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/zip/f"));
  }

  @Test
  void errorsAreThoseOfUnix() throws ErrnoException {
    vfs.mkdir(context, "/zip/d", 0755);
    write("/zip/d/f", "x");
    Expect.errno(Errno.EEXIST, () -> vfs.mkdir(context, "/zip/d", 0755));
    Expect.errno(Errno.EEXIST, () -> vfs.open(context, "/zip/d/f", O_CREAT | O_EXCL, 0));
    Expect.errno(Errno.ENOTEMPTY, () -> vfs.rmdir(context, "/zip/d"));
    Expect.errno(Errno.ENOTDIR, () -> vfs.rmdir(context, "/zip/d/f"));
    Expect.errno(Errno.EISDIR, () -> vfs.unlink(context, "/zip/d"));
    Expect.errno(Errno.ENOTDIR, () -> vfs.stat(context, "/zip/d/f/x"));
    Expect.errno(Errno.EOPNOTSUPP, () -> vfs.symlink(context, "t", "/zip/link"));
    Expect.errno(Errno.EPERM, () -> vfs.link(context, "/zip/d/f", "/zip/g"));
    Expect.errno(Errno.EPERM, () -> vfs.mkfifo(context, "/zip/fifo", 0644));
    Expect.errno(Errno.EISDIR, () -> vfs.open(context, "/zip/d", O_RDWR, 0));
  }

  @Test
  void directoriesAreRenamedWithAllInThem() throws ErrnoException {
    vfs.mkdir(context, "/zip/d", 0755);
    vfs.mkdir(context, "/zip/d/e", 0755);
    write("/zip/d/e/f", "deep");
    PathContext inside = vfs.chdir(context, "/zip/d/e");
    long number = vfs.stat(context, "/zip/d/e/f").ino();
    vfs.rename(context, "/zip/d", "/zip/moved");
    assertThat(read("/zip/moved/e/f")).isEqualTo("deep");
    assertThat(vfs.getcwd(inside)).isEqualTo("/zip/moved/e");
    assertThat(vfs.stat(inside, "f").ino()).isEqualTo(number);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/zip/d"));
    write("/zip/other", "old");
    vfs.rename(context, "/zip/moved/e/f", "/zip/other");
    assertThat(read("/zip/other")).isEqualTo("deep");
    Expect.errno(Errno.EINVAL, () -> vfs.rename(context, "/zip/moved", "/zip/moved/e/x"));
  }

  @Test
  void theModulesOfTheJdkCanBeReadAndNothingElse() throws ErrnoException {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    Path modules = jdk.getPath("/modules/java.base");
    vfs.mount(context, NioFileSystem.at(modules).root(), "/jdk", Set.of());
    assertThat(vfs.stat(context, "/jdk/java/lang/Object.class").size()).isPositive();
    assertThat(vfs.stat(context, "/jdk/java/lang/Object.class").permissions()).isEqualTo(0444);
    assertThat(list("/jdk/java")).contains("io", "lang", "util");
    Expect.errno(Errno.EROFS, () -> vfs.mkdir(context, "/jdk/x", 0755));
    Expect.errno(Errno.EROFS, () -> vfs.open(context, "/jdk/java/lang/Object.class", O_RDWR, 0));
    Expect.errno(Errno.EROFS, () -> vfs.unlink(context, "/jdk/java/lang/Object.class"));
  }

  @Test
  void aJimfsHasSymlinksAndModes() throws Exception {
    Configuration unix = Configuration.unix().toBuilder().setAttributeViews("posix").build();
    try (FileSystem jimfs = Jimfs.newFileSystem(unix)) {
      vfs.mount(context, NioFileSystem.at(jimfs.getPath("/")).root(), "/j", Set.of());
      write("/j/f", "x");
      vfs.chmod(context, "/j/f", 0600);
      assertThat(vfs.stat(context, "/j/f").permissions()).isEqualTo(0600);
      vfs.symlink(context, "f", "/j/link");
      assertThat(vfs.readlink(context, "/j/link")).isEqualTo("f");
      assertThat(read("/j/link")).isEqualTo("x");
      vfs.symlink(context, "/zip", "/j/out");
      assertThat(vfs.realpath(context, "/j/out")).isEqualTo("/zip");
      vfs.utimens(context, "/j/f", 1_000_000_000L, 2_000_000_000L);
      assertThat(vfs.stat(context, "/j/f").mtimeNanos()).isEqualTo(2_000_000_000L);
    }
  }
}
