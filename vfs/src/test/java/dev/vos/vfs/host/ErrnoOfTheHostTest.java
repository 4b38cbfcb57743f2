package dev.vos.vfs.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ErrnoOfTheHostTest {
  @Test
  void messagesAreThoseOfTheCLibrary() {
    String sample = CLibrary.get().strerror(Errno.ENOENT.number());
    Assumptions.assumeTrue(sample.equals("No such file or directory"), "another language");
    for (Errno errno : Errno.values()) {
      assertThat(CLibrary.get().strerror(errno.number())).isEqualTo(errno.message());
    }
  }

  @Test
  void everyMessageIsFoundInAnException() {
    for (Errno errno : Errno.values()) {
      assertThat(HostErrors.errno(new FileSystemException("f", null, errno.message())))
          .isEqualTo(errno);
      assertThat(HostErrors.errno(new IOException(errno.message()))).isEqualTo(errno);
    }
  }

  @Test
  void whatNobodyKnowsIsAnInputOutputError() {
    assertThat(HostErrors.errno(new IOException("strange".toUpperCase(Locale.ROOT))))
        .isEqualTo(Errno.EIO);
    assertThat(HostErrors.errno(new IOException())).isEqualTo(Errno.EIO);
  }
}
