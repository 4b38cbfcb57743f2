package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.Linux;
import dev.vos.vfs.host.TemporaryDirectories;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  @Test
  void everySequenceOfBytesMakesTheRoundTrip() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(8)];
      random.nextBytes(bytes);
      assertThat(FileNames.encode(FileNames.decode(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void validUtf8IsPlainText() {
    String text = "aé日𝄞";
    assertThat(FileNames.decode(FileNames.encode(text))).isEqualTo(text);
    assertThat(FileNames.byteLength(text)).isEqualTo(10);
  }

  @Test
  void hostNamesKeepTheirBytes() throws Exception {
    Path top = TemporaryDirectories.make();
    try (Linux linux = new Linux(top)) {
      String name = FileNames.decode(new byte[] {'a', (byte) 0xE9, (byte) 0xFF, '%', ' ', '?'});
      linux.mkdir(name, 0755);
      Vfs vfs = new Vfs(HostFileSystem.at(Path.of(linux.base())));
      PathContext root = vfs.context(022, Credentials.ROOT);
      assertThat(vfs.list(root, root.root())).containsExactly(name);
      vfs.open(root, name + "/é\udc80", O_CREAT | O_WRONLY, 0644).close();
      assertThat(linux.list(name)).containsExactly("é\udc80");
      vfs.symlink(root, name, "link\udcfe");
      assertThat(linux.readlink("link\udcfe")).isEqualTo(name);
      assertThat(vfs.readlink(root, "link\udcfe")).isEqualTo(name);
      vfs.rename(root, name, "plain");
      assertThat(linux.list(".")).containsExactly("link\udcfe", "plain");
    }
  }

  @Test
  void aNameOf255BytesIsTheLongest() throws ErrnoException {
    FileNames.requireName("é".repeat(127) + "x");
    Expect.errno(Errno.ENAMETOOLONG, () -> FileNames.requireName("é".repeat(128)));
    FileNames.requirePath("/".repeat(4095));
    Expect.errno(Errno.ENAMETOOLONG, () -> FileNames.requirePath("/".repeat(4096)));
  }
}
