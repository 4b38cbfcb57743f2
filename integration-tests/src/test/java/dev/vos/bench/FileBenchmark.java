package dev.vos.bench;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.LoneTask;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls on files through vos ({@code vos...}), and what they stand on through java.nio.file ({@code
 * nio...}) on the same kind of store: "host" is the whole host as the root, "bind" one of its
 * directories that nobody gets out of, both beside plain NIO; "memory" is beside plain Jimfs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FileBenchmark {
  private static final int PAGE = 4096;
  private static final int BLOCK = 65536;
  private static final int BLOCKS = 64;
  private static final int ENTRIES = 10_000;
  private static final int MANY = 10_000;
  private static final String DEEP = "/d1/d2/d3/d4/d5/d6/d7/d8/d9";

  @Param({"host", "bind", "memory"})
  public String store;

  private final ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);

  private String attributes;
  private Path top; // of the host, or of Jimfs
  private Path nioFile;
  private Path nioDeep;
  private Path nioMany;
  private FileChannel channel;

  private FileCalls files;
  private DirectoryCalls directories;
  private String base;
  private int fd;
  private int lastOfMany;

  @Setup
  public void make() throws IOException, ErrnoException {
    boolean memory = store.equals("memory");
    top =
        memory
            ? Jimfs.newFileSystem(Configuration.unix()).getPath("/top")
            : Files.createTempDirectory("vos-bench");
    if (memory) {
      Files.createDirectory(top);
    }
    attributes = memory ? "basic:*" : "unix:mode,ino,dev,rdev,nlink,uid,gid,size,ctime";
    base = store.equals("host") ? top.toString() : "";
    FileSystemDriver driver =
        switch (store) {
          case "host" -> HostFileSystem.whole();
          case "bind" -> HostFileSystem.at(top);
          default -> MemoryFileSystem.create();
        };
    LoneTask task = LoneTask.on(new Vfs(driver));
    task.handles().setLimit(MANY + 100);
    files = task.calls().files();
    directories = task.calls().directories();
    fillNio();
    if (memory) {
      fillVos();
    }
    fd = files.open(base + "/file", OpenFlags.O_RDWR, 0);
    channel = FileChannel.open(nioFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private void fillNio() throws IOException {
    nioFile = Files.write(top.resolve("file"), new byte[BLOCK * BLOCKS]);
    nioDeep = Files.createDirectories(top.resolve(DEEP.substring(1))).resolve("file");
    Files.write(nioDeep, new byte[10]);
    nioMany = Files.createDirectory(top.resolve("many"));
    for (int i = 0; i < ENTRIES; i++) {
      Files.createFile(nioMany.resolve("entry" + i));
    }
  }

  private void fillVos() throws ErrnoException {
    int made = files.open("/file", OpenFlags.O_CREAT | OpenFlags.O_WRONLY, 0644);
    for (int i = 0; i < BLOCKS; i++) {
      files.write(made, ByteBuffer.allocate(BLOCK));
    }
    files.close(made);
    StringBuilder path = new StringBuilder();
    for (String name : List.of(DEEP.substring(1).split("/"))) {
      directories.mkdir(path.append('/').append(name).toString(), 0755);
    }
    files.close(files.open(path + "/file", OpenFlags.O_CREAT | OpenFlags.O_WRONLY, 0644));
    directories.mkdir("/many", 0755);
    for (int i = 0; i < ENTRIES; i++) {
      files.close(files.open("/many/entry" + i, OpenFlags.O_CREAT | OpenFlags.O_WRONLY, 0644));
    }
  }

  @TearDown
  public void remove() throws IOException {
    channel.close();
    if (store.equals("memory")) {
      top.getFileSystem().close();
      return;
    }
    try (Stream<Path> tree = Files.walk(top)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Benchmark
  public int vosOpenClose() throws ErrnoException {
    int opened = files.open(base + "/file", OpenFlags.O_RDONLY, 0);
    files.close(opened);
    return opened;
  }

  @Benchmark
  public FileChannel nioOpenClose() throws IOException {
    FileChannel opened = FileChannel.open(nioFile, StandardOpenOption.READ);
    opened.close();
    return opened;
  }

  @Benchmark
  public int vosPread() throws ErrnoException {
    return files.pread(fd, page.clear(), PAGE);
  }

  @Benchmark
  public int nioPread() throws IOException {
    return channel.read(page.clear(), PAGE);
  }

  /** The same with 10,000 handles open, by the last of them. */
  @Benchmark
  public int vosPreadAmong10000() throws ErrnoException {
    while (lastOfMany < MANY) {
      lastOfMany = files.dup(fd);
    }
    return files.pread(lastOfMany, page.clear(), PAGE);
  }

  @Benchmark
  public int nioPreadAmong10000() throws IOException {
    return nioPread();
  }

  /** From the start to the end of 4 MiB in blocks of 64 KiB. */
  @Benchmark
  public long vosSequentialRead() throws ErrnoException {
    long total = files.lseek(fd, 0, FileCalls.SEEK_SET);
    int n;
    while ((n = files.read(fd, block.clear())) > 0) {
      total += n;
    }
    return total;
  }

  @Benchmark
  public long nioSequentialRead() throws IOException {
    channel.position(0);
    long total = 0;
    int n;
    while ((n = channel.read(block.clear())) > 0) {
      total += n;
    }
    return total;
  }

  @Benchmark
  public long vosSequentialWrite() throws ErrnoException {
    long total = files.lseek(fd, 0, FileCalls.SEEK_SET);
    for (int i = 0; i < BLOCKS; i++) {
      total += files.write(fd, block.clear());
    }
    return total;
  }

  @Benchmark
  public long nioSequentialWrite() throws IOException {
    channel.position(0);
    long total = 0;
    for (int i = 0; i < BLOCKS; i++) {
      total += channel.write(block.clear());
    }
    return total;
  }

  @Benchmark
  public Stat vosStat() throws ErrnoException {
    return files.stat(base + "/file");
  }

  /** All that stat(2) tells; what Jimfs has is less. */
  @Benchmark
  public Map<String, Object> nioStat() throws IOException {
    return Files.readAttributes(nioFile, attributes);
  }

  /** Ten components. */
  @Benchmark
  public Stat vosPathWalk() throws ErrnoException {
    return files.stat(base + DEEP + "/file");
  }

  @Benchmark
  public Map<String, Object> nioPathWalk() throws IOException {
    return Files.readAttributes(nioDeep, attributes);
  }

  @Benchmark
  public int vosReaddir() throws ErrnoException {
    int opened = directories.opendir(base + "/many");
    int count = 0;
    while (directories.readdir(opened) != null) {
      count++;
    }
    directories.closedir(opened);
    return count;
  }

  @Benchmark
  public int nioReaddir() throws IOException {
    int count = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(nioMany)) {
      for (Path entry : entries) {
        count += entry.getFileName().toString().length() > 0 ? 1 : 0;
      }
    }
    return count;
  }

  @Benchmark
  public int vosDupClose() throws ErrnoException {
    int copy = files.dup(fd);
    files.close(copy);
    return copy;
  }
}
