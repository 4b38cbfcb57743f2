package dev.vos.agent.app;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** What channels do in the directory that the argument names: maps, locks, asynchronous ones. */
public final class ChannelBehaviours {
  private static final OpenOption[] BOTH = {
    StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE
  };

  private final Path directory;
  private final Report report;

  private ChannelBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) throws Exception {
    ChannelBehaviours behaviours = new ChannelBehaviours(arguments[0]);
    behaviours.maps();
    behaviours.sharedMaps();
    behaviours.segments();
    behaviours.locks();
    behaviours.transfers();
    behaviours.asynchronous();
    behaviours.cleanUp();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(ByteBuffer buffer, int at, int length) {
    byte[] bytes = new byte[length];
    buffer.get(at, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void maps() throws Exception {
    Files.writeString(file("m"), "0123456789");
    try (FileChannel channel = FileChannel.open(file("m"), BOTH)) {
      MappedByteBuffer map = channel.map(MapMode.READ_WRITE, 0, 10);
      report.say("mapped", () -> text(map, 0, 10) + map.isDirect() + map.isReadOnly());
      map.put(1, (byte) 'x');
      map.force();
      report.say("written by map", () -> Files.readString(file("m")));
      channel.write(bytes("yz"), 4);
      report.say("seen in map", () -> text(map, 0, 10));
      report.say(
          "longer map",
          () -> {
            MappedByteBuffer longer = channel.map(MapMode.READ_WRITE, 5, 5000);
            longer.put(4999, (byte) '!');
            return channel.size() + " " + Files.size(file("m")) + " " + text(longer, 0, 5);
          });
      report.say(
          "private map",
          () -> {
            MappedByteBuffer copy = channel.map(MapMode.PRIVATE, 0, 10);
            copy.put(0, (byte) 'P');
            return text(copy, 0, 3) + Files.readAllBytes(file("m"))[0];
          });
    }
    report.say("read-only map", () -> mapOf("m", MapMode.READ_ONLY, 10, StandardOpenOption.READ));
    report.say("too long", () -> mapOf("m", MapMode.READ_ONLY, 9999, StandardOpenOption.READ));
    report.say("not writable", () -> mapOf("m", MapMode.READ_WRITE, 10, StandardOpenOption.READ));
    report.say("not readable", () -> mapOf("m", MapMode.READ_ONLY, 10, StandardOpenOption.WRITE));
    report.say("negative", () -> mapOf("m", MapMode.READ_ONLY, -1, StandardOpenOption.READ));
    report.say("empty map", () -> mapOf("m", MapMode.READ_ONLY, 0, StandardOpenOption.READ));
  }

  private String mapOf(String name, MapMode mode, long size, OpenOption option) throws Exception {
    try (FileChannel channel = FileChannel.open(file(name), option)) {
      MappedByteBuffer map = channel.map(mode, 0, size);
      return map.capacity() + " " + map.isReadOnly() + " " + map.isLoaded();
    }
  }

  private void sharedMaps() throws Exception {
    report.say(
        "two maps of a file",
        () -> {
          try (RandomAccessFile one = new RandomAccessFile(file("s").toFile(), "rw");
              FileChannel other = FileChannel.open(file("s"), BOTH)) {
            one.setLength(8192);
            MappedByteBuffer first = one.getChannel().map(MapMode.READ_WRITE, 0, 8192);
            MappedByteBuffer second = other.map(MapMode.READ_WRITE, 4096, 4096);
            first.put(4096, (byte) 7);
            second.put(1, (byte) 8);
            one.seek(4096);
            return second.get(0) + " " + first.get(4097) + " " + one.read() + " " + one.read();
          }
        });
    report.say(
        "map outlives channel and name",
        () -> {
          MappedByteBuffer map;
          try (FileChannel channel = FileChannel.open(file("s"), BOTH)) {
            map = channel.map(MapMode.READ_WRITE, 0, 4100);
          }
          Files.move(file("s"), file("t"));
          map.put(0, (byte) 65);
          int seen = Files.readAllBytes(file("t"))[0];
          Files.delete(file("t"));
          map.put(0, (byte) 66);
          return seen + " " + map.get(0) + " " + map.get(4096);
        });
    report.say(
        "append after a map",
        () -> {
          Files.writeString(file("m"), "tail", StandardOpenOption.APPEND);
          return Files.size(file("m"));
        });
    report.say(
        "truncate after a map",
        () -> {
          Files.writeString(file("m"), "new");
          return Files.readString(file("m")) + Files.size(file("m"));
        });
  }

  /** Maps as memory segments, where there are any: by reflection, to be compiled for 17. */
  private void segments() {
    report.say(
        "segment",
        () -> {
          if (Runtime.version().feature() < 22) {
            return "none";
          }
          try (FileChannel channel = FileChannel.open(file("m"), BOTH)) {
            Class<?> arenas = Class.forName("java.lang.foreign.Arena");
            Object arena = arenas.getMethod("ofAuto").invoke(null);
            Object segment =
                FileChannel.class
                    .getMethod("map", MapMode.class, long.class, long.class, arenas)
                    .invoke(channel, MapMode.READ_WRITE, 0L, 3L, arena);
            Class<?> segments = Class.forName("java.lang.foreign.MemorySegment");
            ByteBuffer view = (ByteBuffer) segments.getMethod("asByteBuffer").invoke(segment);
            view.put(0, (byte) 'N');
            return Files.readString(file("m")) + view.capacity();
          }
        });
  }

  private void locks() {
    report.say(
        "locks",
        () -> {
          try (FileChannel channel = FileChannel.open(file("m"), BOTH);
              FileLock lock = channel.lock(0, 2, false)) {
            String state = lock.isValid() + " " + lock.isShared() + " " + lock.size();
            FileLock other = channel.tryLock(2, 5, true);
            state += " " + other.isShared() + other.overlaps(3, 1) + lock.overlaps(3, 1);
            other.release();
            return state + " " + other.isValid();
          }
        });
    report.say(
        "overlapping lock",
        () -> {
          try (FileChannel one = FileChannel.open(file("m"), BOTH);
              FileChannel two = FileChannel.open(file("m"), BOTH)) {
            one.lock();
            return two.tryLock();
          }
        });
  }

  private void transfers() {
    report.say(
        "transfers",
        () -> {
          try (FileChannel from = FileChannel.open(file("m"), BOTH);
              FileChannel to = FileChannel.open(file("c"), BOTH)) {
            long there = from.transferTo(1, 100, to);
            long back = from.transferFrom(to.position(0), 3, 2);
            return there + " " + back + " " + to.size() + " " + from.size() + " " + to.position();
          }
        });
    report.say(
        "scatter and gather",
        () -> {
          try (FileChannel channel = FileChannel.open(file("c"), BOTH)) {
            long out = channel.write(new ByteBuffer[] {bytes("ab"), bytes(""), bytes("cde")});
            ByteBuffer[] in = {ByteBuffer.allocate(1), ByteBuffer.allocateDirect(9)};
            long back = channel.position(0).read(in);
            return out + " " + back + " " + in[0].get(0) + " " + in[1].get(3);
          }
        });
    report.say(
        "position beyond the end",
        () -> {
          try (FileChannel channel = FileChannel.open(file("c"), BOTH)) {
            channel.position(20);
            int read = channel.read(ByteBuffer.allocate(3));
            channel.write(bytes("z"));
            return read + " " + channel.size() + " " + channel.truncate(2).position();
          }
        });
    report.say(
        "append",
        () -> {
          try (FileChannel channel = FileChannel.open(file("c"), StandardOpenOption.APPEND)) {
            channel.position(0);
            channel.write(bytes("end"));
            return channel.position() + " " + Files.readString(file("c"));
          }
        });
    report.say(
        "delete on close",
        () -> {
          OpenOption[] options = {
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.READ,
            StandardOpenOption.DELETE_ON_CLOSE
          };
          try (FileChannel channel = FileChannel.open(file("gone"), options)) {
            channel.write(bytes("abc"));
            MappedByteBuffer map = channel.map(MapMode.READ_WRITE, 0, 3);
            return text(map, 0, 3);
          } finally {
            report.say("after close", () -> Files.exists(file("gone")));
          }
        });
  }

  private void asynchronous() throws Exception {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file("a"), BOTH)) {
      report.say("async write", () -> channel.write(bytes("hello"), 3).get());
      report.say("async size", () -> channel.size());
      ByteBuffer in = ByteBuffer.allocate(10);
      report.say("async read", () -> channel.read(in, 2).get() + " " + in.get(1));
      report.say("async end", () -> channel.read(ByteBuffer.allocate(1), 99).get());
      report.say("async lock", () -> channel.lock(0, 5, false).get().isValid());
      report.say("async try lock", () -> channel.tryLock(3, 5, true));
      CompletableFuture<String> told = new CompletableFuture<>();
      channel.read(ByteBuffer.allocate(4), 3, "attached", new Teller(told));
      report.say("async handler", told::get);
      report.say("async truncate", () -> channel.truncate(4).size());
      report.say("async negative", () -> channel.read(ByteBuffer.allocate(4), -1));
    }
    report.say(
        "async closed",
        () -> {
          AsynchronousFileChannel channel = AsynchronousFileChannel.open(file("a"));
          channel.close();
          return channel.read(ByteBuffer.allocate(1), 0).get();
        });
    report.say(
        "async not writable",
        () -> {
          try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file("a"))) {
            return channel.write(bytes("x"), 0);
          }
        });
  }

  private record Teller(CompletableFuture<String> told)
      implements CompletionHandler<Integer, String> {
    @Override
    public void completed(Integer result, String attachment) {
      told.complete(result + " " + attachment);
    }

    @Override
    public void failed(Throwable failure, String attachment) {
      told.complete(failure.toString());
    }
  }

  private void cleanUp() {
    for (String name : new String[] {"m", "c", "a"}) {
      report.act("delete " + name, () -> Files.delete(file(name)));
    }
    report.say("left", () -> directory.toFile().list().length);
  }
}
