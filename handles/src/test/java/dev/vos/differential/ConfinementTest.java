package dev.vos.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.LoneTask;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attempts to get out of a mounted directory of the host, to reach {@code TOP/secret} or to leave
 * something in {@code TOP/out}: none does. Each path is tried by every call that reads, makes,
 * changes or removes, from inside the mount and in a chroot there.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ConfinementTest {
  private static final String SECRET = "the secret of the host";

  private Path top;
  private LoneTask task;
  private FileCalls files;
  private DirectoryCalls directories;

  @BeforeEach
  void makeJail() throws Exception {
    top = TemporaryDirectories.make();
    Files.writeString(top.resolve("secret"), SECRET);
    Files.createDirectories(top.resolve("out"));
    Path jail = Files.createDirectories(top.resolve("jail/in/deep")).getParent().getParent();
    Files.writeString(jail.resolve("in/file"), "inside");
    link(jail, "absolute", top.resolve("secret").toString());
    link(jail, "absolute-out", top.resolve("out").toString());
    link(jail, "relative", "../secret");
    link(jail, "relative-out", "../out");
    link(jail, "in/up", "../../secret");
    link(jail, "in/up-out", "../../out");
    link(jail, "root", "/");
    link(jail, "proc", "/proc/self/root");
    link(jail, "proc-cwd", "/proc/self/cwd");
    link(jail, "proc-fd", "/proc/self/fd");
    link(jail, "dots", "../../../../../../../../../..");
    link(jail, "in/deep/dots", "../../../../../../../../../../" + top.toString().substring(1));
    link(jail, "one", "two");
    link(jail, "two", "in/up");
    link(jail, "by-name", "../jail/../secret");
    link(jail, "dot", ".");
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    PathContext root = vfs.context(022, Credentials.ROOT);
    vfs.mount(root, HostFileSystem.at(jail).root(), "/jail", Set.of());
    task = LoneTask.on(vfs);
    files = task.calls().files();
    directories = task.calls().directories();
    directories.chdir("/jail");
  }

  private static void link(Path jail, String name, String target) throws IOException {
    Files.createSymbolicLink(jail.resolve(name), Path.of(target));
  }

  @AfterEach
  void removeAll() throws IOException {
    task.close();
    TemporaryDirectories.remove(top);
  }

  /**
   * Paths that would lead to the secret, "S", or into the directory outside, "O", if they could.
   */
  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String way :
        List.of(
            "..",
            "../",
            "./..",
            "in/../..",
            "in/deep/../../..",
            "../..",
            "../../..",
            "../jail/..",
            "in/./.././..",
            "//..//",
            "dot/..",
            "dot/dot/../..",
            "root",
            "root/..",
            "dots",
            "proc",
            "proc-cwd",
            "proc-cwd/..",
            "proc/proc/self/cwd",
            "in/deep/dots",
            "in/deep/dots/..",
            "/..",
            "/../..",
            "/jail/..",
            "/jail/../..",
            "/jail/in/../..",
            "/proc/self/root",
            "/proc/1/root",
            "/proc/self/cwd",
            "/dev/fd/0/..",
            "proc-fd/0",
            "root/proc/self/root",
            "dots/jail/..",
            "in/up/..",
            "absolute/..",
            "absolute-out/..",
            "relative-out/..",
            "in/up-out/..",
            ".\\..",
            "..\\x2f",
            "%2e%2e",
            "\u2025",
            "..\u0000",
            "in\u0000/../..",
            "\uDCC0\uDCAE\uDCC0\uDCAE",
            "..\uDC80",
            "\uDC2E.",
            "in/file/../..")) {
      paths.add(way + "/secret");
      paths.add(way + "/out/made");
    }
    paths.addAll(
        List.of(
            "absolute",
            "relative",
            "in/up",
            "one",
            "two",
            "by-name",
            "dot/relative",
            "in/../absolute",
            "in/deep/../up",
            "absolute-out/made",
            "relative-out/made",
            "in/up-out/made",
            "dot/relative-out/made",
            "proc-fd/../cwd/secret"));
    return paths;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noPathLeadsOut(String path) throws IOException {
    tryAll(path);
    assertUntouched();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noPathLeadsOutOfAChangedRoot(String path) throws Exception {
    directories.chroot("/jail");
    tryAll(path);
    directories.chdir("/");
    tryAll(path);
    assertUntouched();
  }

  private interface Attempt {
    void run() throws ErrnoException;
  }

  private void tryAll(String path) {
    assertNotSecret(path);
    attempt(() -> files.truncate(path, 0));
    attempt(() -> files.chmod(path, 0));
    attempt(() -> files.utimens(path, 1, 1));
    attempt(() -> files.rename(path, "/stolen"));
    attempt(() -> files.link(path, "/jail/linked"));
    assertNotSecret("/jail/linked");
    attempt(() -> files.close(files.open(path, OpenFlags.O_CREAT | OpenFlags.O_WRONLY, 0644)));
    attempt(() -> files.unlink(path));
    attempt(() -> directories.mkdir(path, 0755));
    attempt(() -> directories.rmdir(path));
    attempt(() -> files.symlink("target", path));
    attempt(() -> files.unlink(path));
    attempt(() -> files.mknod(path, Mode.S_IFIFO | 0644, 0));
    attempt(() -> files.unlink(path));
    attempt(() -> files.rename("/jail/in/file", path));
  }

  private static void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (ErrnoException e) {
      // what matters is what has become of the host
    }
  }

  private void assertNotSecret(String path) {
    attempt(() -> assertThat(read(path)).isNotEqualTo(SECRET));
  }

  private String read(String path) throws ErrnoException {
    int fd = files.open(path, OpenFlags.O_RDONLY | OpenFlags.O_NONBLOCK, 0);
    try {
      ByteBuffer bytes = ByteBuffer.allocate(100);
      int n = files.read(fd, bytes);
      return new String(bytes.array(), 0, n, StandardCharsets.UTF_8);
    } finally {
      files.close(fd);
    }
  }

  /** So that it is known that the attempts would be seen if they got through. */
  @Test
  void whereTheDirectoryAboveIsMountedTheSecretIsRead() throws Exception {
    task.vfs().mount(task.context(), HostFileSystem.at(top).root(), "/all", Set.of());
    assertThat(read("/all/secret")).isEqualTo(SECRET);
    assertThat(read("/all/jail/relative")).isEqualTo(SECRET);
    assertThat(read("/all/jail/in/../../secret")).isEqualTo(SECRET);
    directories.mkdir("/all/out/made", 0755);
    assertThat(Files.exists(top.resolve("out/made"))).isTrue();
  }

  private void assertUntouched() throws IOException {
    assertThat(Files.readString(top.resolve("secret"))).isEqualTo(SECRET);
    assertThat(Files.getLastModifiedTime(top.resolve("secret")).toMillis()).isGreaterThan(1000);
    try (Stream<Path> outside = Files.list(top)) {
      assertThat(outside.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("secret", "out", "jail");
    }
    try (Stream<Path> made = Files.list(top.resolve("out"))) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void anOpenDirectoryOutsideOfAChangedRootLeadsOnlyToTheMount() throws Exception {
    int outside = directories.opendir("/");
    int inside = directories.opendir("/jail");
    directories.chroot("/jail/in");
    for (int fd : new int[] {inside, outside}) {
      directories.fchdir(fd);
      for (String path : paths()) {
        tryAll(path);
      }
      directories.chroot(".");
      tryAll("../secret");
      tryAll("/../../secret");
    }
    assertUntouched();
  }

  @Test
  void aBindMountOfWhatIsBelowHasNoWayUp() throws Exception {
    PathContext root = task.context();
    task.vfs()
        .mount(root, task.vfs().chdir(root, "/jail/in").cwd().directory(), "/bound", Set.of());
    directories.chdir("/bound/deep");
    files.rename("/jail/in/deep", "/jail/deep");
    for (String path : paths()) {
      tryAll(path);
      tryAll("../" + path);
    }
    directories.chroot("/bound");
    tryAll("../../secret");
    tryAll("up");
    assertUntouched();
  }

  /** Somebody on the host puts a symlink to the outside where a directory was, again and again. */
  @Test
  void aDirectoryThatBecomesASymlinkDuringTheWalkLeadsNowhere() throws Exception {
    Path swapped = Files.createDirectory(top.resolve("jail/swapped"));
    Path aside = top.resolve("jail/aside");
    Files.writeString(swapped.resolve("secret"), "inside");
    Path outside = Files.createSymbolicLink(top.resolve("jail/outside"), top);
    Thread host = new Thread(() -> swap(swapped, aside, outside), "host");
    host.setDaemon(true);
    host.start();
    int tries = 0;
    while (host.isAlive()) {
      assertNotSecret("/jail/swapped/secret");
      attempt(() -> directories.mkdir("/jail/swapped/out/made", 0755));
      attempt(() -> files.truncate("/jail/swapped/secret", 6));
      attempt(() -> files.chmod("/jail/swapped/secret", 0644));
      tries++;
    }
    host.join();
    assertThat(tries).isGreaterThan(10);
    assertUntouched();
  }

  private static void swap(Path swapped, Path aside, Path outside) {
    try {
      for (int i = 0; i < 2000; i++) {
        Files.move(swapped, aside);
        Files.move(outside, swapped);
        Files.move(swapped, outside);
        Files.move(aside, swapped);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
