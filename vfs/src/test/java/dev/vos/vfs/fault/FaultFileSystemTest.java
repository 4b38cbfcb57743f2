package dev.vos.vfs.fault;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Expect;
import dev.vos.vfs.FileData;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.TemporaryDirectories;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultFileSystemTest {
  private final MemoryFileSystem memory = MemoryFileSystem.create();
  private final Vfs vfs = new Vfs(memory);
  private final PathContext context = vfs.context(022, Credentials.ROOT);
  private FaultFileSystem faulty;

  private void plan(String text) throws ErrnoException {
    plan(FaultPlan.parse(text));
  }

  private void plan(FaultPlan plan) throws ErrnoException {
    vfs.mkdir(context, "/real", 0755);
    vfs.mkdir(context, "/m", 0755);
    mount(vfs.chdir(context, "/real").cwd().directory(), plan);
  }

  private void mount(Directory below, FaultPlan plan) throws ErrnoException {
    faulty = FaultFileSystem.over(below, plan);
    vfs.mount(context, faulty.root(), "/m", Set.of());
  }

  private FileData open(String path) throws ErrnoException {
    return vfs.open(context, path, O_RDWR | O_CREAT, 0644).data();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String content(String path) throws ErrnoException {
    try (FileData file = vfs.open(context, path, 0, 0).data()) {
      ByteBuffer found = ByteBuffer.allocate(100);
      int n = file.read(found, 0);
      return new String(found.array(), 0, n, StandardCharsets.ISO_8859_1);
    }
  }

  private void write(String path, String text) throws ErrnoException {
    try (FileData file = open(path)) {
      file.truncate(0);
      file.write(bytes(text), 0);
    }
  }

  private void writeSynced(String path, String text) throws ErrnoException {
    try (FileData file = open(path)) {
      file.truncate(0);
      file.write(bytes(text), 0);
      file.sync();
    }
  }

  private void syncDirectory(String path) throws ErrnoException {
    vfs.chdir(context, path).cwd().directory().sync();
  }

  // ---- plans ----

  @Test
  void theNthCallFailsAndNoOther() throws ErrnoException {
    plan("write@2=EIO");
    try (FileData file = open("/m/f")) {
      file.write(bytes("a"), 0);
      Expect.errno(Errno.EIO, () -> file.write(bytes("b"), 1));
      file.write(bytes("c"), 2);
      assertThat(faulty.count(Operation.WRITE)).isEqualTo(3);
    }
    assertThat(content("/m/f")).isEqualTo("a\0c");
    assertThat(content("/real/f")).isEqualTo("a\0c");
  }

  @Test
  void whenSaysWhichCalls() throws ErrnoException {
    plan("write@2/2=ENOSPC:sync@2+=EINTR:open@3=EMFILE");
    try (FileData file = open("/m/f")) {
      file.write(bytes("a"), 0);
      Expect.errno(Errno.ENOSPC, () -> file.write(bytes("b"), 0));
      file.write(bytes("a"), 0);
      Expect.errno(Errno.ENOSPC, () -> file.append(bytes("b")));
      file.sync();
      Expect.errno(Errno.EINTR, file::sync);
      Expect.errno(Errno.EINTR, file::sync);
    }
    open("/m/f").close();
    Expect.errno(Errno.EMFILE, () -> open("/m/f"));
    open("/m/g").close();
  }

  @Test
  void transfersComeShort() throws ErrnoException {
    plan("write@1=short:read=short(3)");
    try (FileData file = open("/m/f")) {
      ByteBuffer src = bytes("0123456789");
      assertThat(file.write(src, 0)).isEqualTo(5);
      assertThat(src.remaining()).isEqualTo(5);
      assertThat(file.write(src, 5)).isEqualTo(5);
      assertThat(file.read(ByteBuffer.allocate(10), 0)).isEqualTo(3);
      assertThat(file.read(ByteBuffer.allocate(2), 0)).isEqualTo(2);
    }
  }

  @Test
  void callsTakeTime() throws ErrnoException {
    plan(FaultPlan.builder().always(Operation.SYNC, new Effect.Delay(30_000_000)).build());
    try (FileData file = open("/m/f")) {
      long start = System.nanoTime();
      file.sync();
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_000_000);
    }
  }

  @Test
  void namesCanFail() throws ErrnoException {
    plan("name@1=EDQUOT:truncate=EFBIG");
    Expect.errno(Errno.EDQUOT, () -> vfs.mkdir(context, "/m/d", 0755));
    vfs.mkdir(context, "/m/d", 0755);
    open("/m/f").close();
    Expect.errno(Errno.EFBIG, () -> vfs.truncate(context, "/m/f", 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 'x': malformed rule, should be CALL@WHEN=EFFECT as in write@3=EIO",
        "walk=EIO | 'walk=EIO': unknown call walk, not one of open, read, write, truncate, sync, name",
        "read=EOOPS | 'read=EOOPS': unknown effect EOOPS, not an errno, short, short(N), delay(MILLIS) or powerloss",
        "read=short(0) | 'read=short(0)': unknown effect short(0), not an errno, short, short(N), delay(MILLIS) or powerloss",
        "sync=short | 'sync=short': only read and write come short",
        "read@0=EIO | 'read@0=EIO': calls are counted from 1",
        "read=EIO: | '': malformed rule, should be CALL@WHEN=EFFECT as in write@3=EIO",
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatThrownBy(() -> FaultPlan.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  // ---- loss of power ----

  enum Below {
    MEMORY,
    HOST
  }

  private Path volatileOver(Below kind) throws Exception {
    FaultPlan plan = FaultPlan.builder().volatileUntilSync().build();
    if (kind == Below.MEMORY) {
      plan(plan);
      return null;
    }
    Path host = TemporaryDirectories.make();
    vfs.mkdir(context, "/m", 0755);
    mount(HostFileSystem.at(host).root(), plan);
    return host;
  }

  private static void remove(Path host) throws Exception {
    if (host != null) {
      TemporaryDirectories.remove(host);
    }
  }

  @ParameterizedTest
  @EnumSource(Below.class)
  void onlyWhatWasSyncedIsLeft(Below kind) throws Exception {
    Path host = volatileOver(kind);
    vfs.mkdir(context, "/m/d", 0755);
    writeSynced("/m/d/kept", "kept");
    write("/m/d/lost", "lost");
    FileData open = open("/m/d/kept");
    open.write(bytes("KEPT"), 0);
    if (host != null) {
      assertThat(Files.readString(host.resolve("d/kept"))).isEqualTo("kept");
    }
    faulty.cutPower();
    Expect.errno(Errno.EIO, () -> open.write(bytes("x"), 0));
    assertThat(content("/m/d/kept")).isEqualTo("kept");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/m/d/lost"));
    remove(host);
  }

  @ParameterizedTest
  @EnumSource(Below.class)
  void aFileReplacedByRenameIsOldOrNewButWhole(Below kind) throws Exception {
    Path host = volatileOver(kind);
    writeSynced("/m/f", "old");
    writeSynced("/m/f.new", "new content");
    vfs.rename(context, "/m/f.new", "/m/f");
    faulty.cutPower();
    assertThat(content("/m/f")).isEqualTo("old");
    assertThat(content("/m/f.new")).isEqualTo("new content");
    vfs.rename(context, "/m/f.new", "/m/f");
    syncDirectory("/m");
    faulty.cutPower();
    assertThat(content("/m/f")).isEqualTo("new content");
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/m/f.new"));
    remove(host);
  }

  @ParameterizedTest
  @EnumSource(Below.class)
  void namesAreDurableWithTheirDirectory(Below kind) throws Exception {
    Path host = volatileOver(kind);
    vfs.mkdir(context, "/m/a", 0755);
    vfs.mkdir(context, "/m/a/sub", 0750);
    writeSynced("/m/a/sub/f", "1");
    write("/m/a/empty", "never synced");
    vfs.symlink(context, "target", "/m/a/link");
    syncDirectory("/m/a");
    vfs.mkdir(context, "/m/b", 0755);
    vfs.rename(context, "/m/a/sub", "/m/b/moved");
    syncDirectory("/m/a");
    vfs.unlink(context, "/m/a/link");
    faulty.cutPower();
    assertThat(content("/m/b/moved/f")).as("both sides of a rename at once").isEqualTo("1");
    assertThat(vfs.stat(context, "/m/b/moved").permissions()).isEqualTo(0750);
    Expect.errno(Errno.ENOENT, () -> vfs.stat(context, "/m/a/sub"));
    assertThat(vfs.readlink(context, "/m/a/link")).as("unlinked, not synced").isEqualTo("target");
    assertThat(vfs.stat(context, "/m/a/empty").size()).as("a name without bytes").isZero();
    remove(host);
  }

  @Test
  void aFileSyncedAfterItWasRenamedIsThere() throws ErrnoException {
    plan("volatile");
    try (FileData file = open("/m/tmp")) {
      file.write(bytes("x"), 0);
      vfs.rename(context, "/m/tmp", "/m/final");
      file.sync();
    }
    faulty.cutPower();
    assertThat(content("/m/final")).isEqualTo("x");
    assertThat(content("/real/final")).isEqualTo("x");
  }

  @Test
  void powerIsLostInTheMiddle() throws ErrnoException {
    plan("write@3=powerloss");
    writeSynced("/m/f", "1");
    write("/m/f", "2");
    Expect.errno(Errno.EIO, () -> write("/m/f", "3"));
    assertThat(content("/m/f")).isEqualTo("1");
    assertThat(vfs.list(context, vfs.chdir(context, "/m").cwd())).containsExactly("f");
  }
}
