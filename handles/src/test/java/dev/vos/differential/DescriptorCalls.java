package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.RecordLock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** The calls of a {@link Script} that take a descriptor. */
final class DescriptorCalls {
  private final Calls calls;
  private final Descriptors descriptors;

  DescriptorCalls(Calls calls, Descriptors descriptors) {
    this.calls = calls;
    this.descriptors = descriptors;
  }

  String call(List<String> words) throws ErrnoException {
    String[] w = words.toArray(String[]::new);
    switch (w[0]) {
      case "pipe" -> {
        return pipe(w);
      }
      case "closerange" -> {
        calls.closeRange(Integer.parseInt(w[1]), Integer.parseInt(w[2]), Integer.parseInt(w[3]));
        return "ok";
      }
      case "poll" -> {
        return poll(w);
      }
      default -> {
        int fd = descriptors.of(w[1]);
        return change(fd, w) ? "ok" : query(fd, w);
      }
    }
  }

  private boolean change(int fd, String[] w) throws ErrnoException {
    switch (w[0]) {
      case "close" -> {
        descriptors.forget(w[1]);
        calls.close(fd);
      }
      case "ftruncate" -> calls.ftruncate(fd, Long.parseLong(w[2]));
      case "fchmod" -> calls.fchmod(fd, Words.octal(w[2]));
      case "fchown" -> calls.fchown(fd, Integer.parseInt(w[2]), Integer.parseInt(w[3]));
      case "futimens" -> calls.futimens(fd, Words.time(w[2]), Words.time(w[3]));
      case "fsync" -> calls.fsync(fd);
      case "fchdir" -> calls.fchdir(fd);
      case "setfd" -> calls.setfd(fd, Integer.parseInt(w[2]));
      case "setfl" -> calls.setfl(fd, Words.flags(w[2]));
      case "flock" -> calls.flock(fd, Words.lock(w[2]));
      case "setlk" -> calls.setlk(fd, lock(w), whence(w), Calls.PROCESS);
      case "setofdlk" -> calls.setlk(fd, lock(w), whence(w), Calls.OPEN_FILE);
      case "fallocate" ->
          calls.fallocate(fd, Integer.parseInt(w[2]), Long.parseLong(w[3]), Long.parseLong(w[4]));
      default -> {
        return false;
      }
    }
    return true;
  }

  private String query(int fd, String[] w) throws ErrnoException {
    return switch (w[0]) {
      case "write" -> "" + calls.write(fd, bytes(w[2]));
      case "pwrite" -> "" + calls.pwrite(fd, bytes(w[3]), Long.parseLong(w[2]));
      case "read" -> Snapshot.show(calls.read(fd, Integer.parseInt(w[2])));
      case "pread" -> Snapshot.show(calls.pread(fd, Integer.parseInt(w[3]), Long.parseLong(w[2])));
      case "fstat" -> Snapshot.describe(calls.fstat(fd));
      case "lseek" -> "" + calls.lseek(fd, Long.parseLong(w[2]), Integer.parseInt(w[3]));
      case "getfd" -> "" + calls.getfd(fd);
      case "getfl" -> Words.showFlags(calls.getfl(fd));
      case "getdents" -> Snapshot.sorted(calls.getdents(fd));
      case "getlk" -> show(calls.getlk(fd, lock(w), whence(w), Calls.PROCESS));
      case "getofdlk" -> show(calls.getlk(fd, lock(w), whence(w), Calls.OPEN_FILE));
      case "pipesize" -> "" + calls.pipeSize(fd, Integer.parseInt(w[2]));
      default -> duplicate(fd, w);
    };
  }

  /** dup NAME COPY, dup2 and dup3 NAME COPY NUMBER, dupfd NAME COPY MINIMUM. */
  private String duplicate(int fd, String[] w) throws ErrnoException {
    int copy =
        switch (w[0]) {
          case "dup" -> calls.dup(fd);
          case "dup2" -> calls.dup2(fd, Integer.parseInt(w[3]));
          case "dup3" -> calls.dup3(fd, Integer.parseInt(w[3]), Words.flags(w[4]));
          case "dupfd" ->
              calls.dupfd(fd, Integer.parseInt(w[3]), w.length > 4 ? Words.flags(w[4]) : 0);
          default -> throw new IllegalArgumentException(String.join(" ", w));
        };
    descriptors.put(w[2], copy);
    return "fd " + copy;
  }

  /** setlk NAME TYPE START LENGTH [WHENCE] */
  private static RecordLock lock(String[] w) {
    int type = List.of("read", "write", "none").indexOf(w[2]);
    return new RecordLock(type, Long.parseLong(w[3]), Long.parseLong(w[4]), 0);
  }

  private static int whence(String[] w) {
    return w.length > 5 ? Integer.parseInt(w[5]) : 0;
  }

  /** Without the process id: the kernel has one for all of the JVM's threads. */
  private static String show(RecordLock lock) {
    return lock.type() == RecordLock.UNLOCK
        ? "none"
        : List.of("read", "write").get(lock.type()) + " " + lock.start() + " " + lock.length();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String pipe(String[] w) throws ErrnoException {
    int[] ends = calls.pipe(w.length > 3 ? Words.flags(w[3]) : 0);
    descriptors.put(w[1], ends[0]);
    descriptors.put(w[2], ends[1]);
    return "fds " + ends[0] + " " + ends[1];
  }

  /** poll NAME EVENTS ... */
  private String poll(String[] w) throws ErrnoException {
    int[] fds = new int[w.length / 2];
    int[] events = new int[fds.length];
    for (int i = 0; i < fds.length; i++) {
      fds[i] = descriptors.of(w[1 + 2 * i]);
      events[i] = Words.events(w[2 + 2 * i]);
    }
    StringJoiner shown = new StringJoiner(" ");
    for (int found : calls.poll(fds, events)) {
      shown.add(Words.showEvents(found));
    }
    return shown.toString();
  }
}
