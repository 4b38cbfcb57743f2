package dev.vos.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every call that takes a descriptor, on every kind of descriptor; offsets in all ways. */
final class FdCases {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("never opened", "");
    KINDS.put("closed", "open x f rw\ndup x y\nclose x\n");
    KINDS.put("read-only", "open x f r\n");
    KINDS.put("write-only", "open x f w\n");
    KINDS.put("read-write", "open x f rw\n");
    KINDS.put("append", "open x f rw,append\n");
    KINDS.put("access mode 3", "open x f 3\n");
    KINDS.put("path", "open x f r,path\n");
    KINDS.put("path of a directory", "open x d r,path\n");
    KINDS.put("directory", "open x d r\n");
    KINDS.put("read end", "pipe x y nonblock\n");
    KINDS.put("write end", "pipe y x nonblock\n");
    KINDS.put("fifo", "open x p rw,nonblock\n");
    KINDS.put("unlinked", "open x u rw\nunlink u\n");
    KINDS.put("unlinked directory", "open x e r\nrmdir e\n");
  }

  private static final List<String> CALLS =
      List.of(
          "read x 0",
          "read x 3",
          "write x abc",
          "pread x 1 2",
          "pread x -1 2",
          "pwrite x 1 yz",
          "pwrite x -1 yz",
          "lseek x 0 1",
          "lseek x 2 0",
          "lseek x 0 2",
          "lseek x -1 0",
          "lseek x 0 9",
          "lseek x 0 -1",
          "ftruncate x 2",
          "ftruncate x -1",
          "fsync x",
          "fstat x",
          "fchmod x 640",
          "fchown x 5 6",
          "futimens x 1000 2000",
          "fchdir x",
          "lseek x 0 0",
          "getdents x",
          "getfl x",
          "setfl x append",
          "getfl x",
          "setfl x nonblock",
          "setfl x append,nonblock,trunc,creat,rw",
          "getfl x",
          "getfd x",
          "setfd x 1",
          "getfd x",
          "setfd x 2",
          "getfd x",
          "setfd x 3",
          "getfd x",
          "dup x c",
          "getfd c",
          "dup2 x c 20",
          "getfd #20",
          "dup2 x c 20",
          "dupfd x c 30",
          "dupfd x c 30 cloexec",
          "getfd #31",
          "dupfd x c -1",
          "dupfd x c 1023",
          "dupfd x c 1024",
          "dup2 x c -1",
          "dup2 x c 1023",
          "dup2 x c 1024",
          "flock x shared",
          "flock x exclusive",
          "flock x unlock",
          "flock x 0",
          "setlk x read 0 10",
          "setlk x write 0 10",
          "getlk x read 0 0",
          "setofdlk x read 20 10",
          "setofdlk x write 20 10",
          "fallocate x 0 0 5",
          "fallocate x 0 0 0",
          "fallocate x 0 -1 5",
          "pipesize x -1",
          "dup3 x c 40 0",
          "dup3 x c 40 cloexec",
          "getfd #40",
          "dup3 x c 40 append",
          "dup3 x c 2000 cloexec",
          "poll x in,out",
          "poll x 0",
          "poll x pri",
          "at x stat f",
          "at x stat $B/f",
          "at x opened in r",
          "at x mkdir new 755",
          "at x stat ''",
          "close x",
          "close x",
          "fstat x");

  private static final String PREPARATION =
      """
      open 9 f creat,w 644
      write 9 0123456789
      close 9
      open 9 u creat,w 644
      write 9 unlinked
      close 9
      mkdir d 755
      open 9 d/in creat,w 644
      close 9
      mkdir e 755
      mkfifo p 644
      ---
      """;

  private FdCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    KINDS.forEach(
        (name, opening) ->
            cases.add(
                Case.of(
                    "calls on a descriptor: " + name,
                    PREPARATION + opening + String.join("\n", CALLS))));
    cases.add(seeks());
    cases.add(transfers());
    return cases;
  }

  private static Case seeks() {
    StringBuilder lines = new StringBuilder("open x f rw\nopen d d r\n");
    for (String whence : List.of("0", "1", "2", "5", "-1", "100")) {
      for (String offset :
          List.of(
              "0",
              "1",
              "9",
              "10",
              "11",
              "-1",
              "-10",
              "-11",
              "4294967296",
              "8796093022207",
              "-9223372036854775808")) {
        lines.append("lseek x 5 0\nlseek x %s %s\nlseek x 0 1\n".formatted(offset, whence));
        lines.append("read x 3\n");
      }
    }
    return Case.of("lseek", PREPARATION + lines);
  }

  /** Reads and writes at and around the end, with and without append, small and over holes. */
  private static Case transfers() {
    StringBuilder lines = new StringBuilder();
    for (String flags : List.of("rw", "rw,append")) {
      for (String position : List.of("0", "4", "9", "10", "11", "20", "4095", "8796093022207")) {
        lines.append("truncate f 10\nopen x f %s\n".formatted(flags));
        lines.append("lseek x 3 0\npread x %s 4\nlseek x 0 1\n".formatted(position));
        lines.append("pwrite x %s ab\nlseek x 0 1\nfstat x\n".formatted(position));
        lines.append("lseek x %s 0\nread x 4\nlseek x 0 1\nwrite x cd\n".formatted(position));
        lines.append("lseek x 0 1\nfstat x\nlseek x 0 0\nread x 30\nread x 0\nread x 1\n");
        lines.append("lseek x 0 2\nread x 5\nftruncate x 5\nlseek x 0 1\nwrite x e\n");
        lines.append("lseek x 0 1\nfstat x\nlseek x 0 0\nread x 40\n");
      }
    }
    return Case.of("reads and writes around the end", PREPARATION + lines);
  }
}
