package dev.vos.differential;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random {@link Script} lines over a few names, so that calls meet each other's files. */
final class RandomLines {
  private static final Arbitrary<String> NAME = Arbitraries.of("a", "b", "c", "d");
  private static final Arbitrary<String> MODE =
      Arbitraries.of("644", "755", "600", "1777", "2755", "0");
  private static final Arbitrary<String> END =
      Arbitraries.frequency(
          Tuple.of(8, ""), Tuple.of(1, "/"), Tuple.of(1, "/."), Tuple.of(1, "/.."));
  private static final Arbitrary<String> FLAGS =
      Arbitraries.of(
          "r",
          "w",
          "rw",
          "creat,w",
          "creat,rw",
          "creat,excl,rw",
          "w,trunc",
          "r,directory",
          "creat,w,trunc",
          "r,nofollow",
          "creat,rw,append,cloexec",
          "w,append");
  private static final Arbitrary<String> PATH =
      Combinators.combine(
              Arbitraries.frequencyOf(
                  Tuple.of(6, NAME),
                  Tuple.of(3, Combinators.combine(NAME, NAME).as((a, b) -> a + "/" + b)),
                  Tuple.of(
                      1,
                      Combinators.combine(NAME, NAME, NAME)
                          .as((a, b, c) -> a + "/" + b + "/" + c))),
              END)
          .as((path, end) -> path + end);
  private static final Arbitrary<String> TARGET =
      Arbitraries.frequencyOf(
          Tuple.of(4, PATH),
          Tuple.of(1, NAME.map(name -> "../" + name)),
          Tuple.of(1, Arbitraries.just(".")));
  private static final Arbitrary<String> FD = Arbitraries.of("0", "1", "2", "3");
  private static final Arbitrary<String> SMALL =
      Arbitraries.integers().between(0, 20).map(String::valueOf);

  private RandomLines() {}

  /** Calls that make files, directories and symlinks and leave nothing open. */
  static Arbitrary<List<String>> preparation(int calls) {
    Arbitrary<List<String>> file =
        Combinators.combine(PATH, MODE, SMALL)
            .as(
                (path, mode, text) ->
                    List.of(
                        "open 9 " + path + " creat,rw " + mode, "write 9 lower" + text, "close 9"));
    Arbitrary<List<String>> directory = lines("mkdir", PATH, MODE).map(List::of);
    Arbitrary<List<String>> symlink = lines("symlink", TARGET, PATH).map(List::of);
    return Arbitraries.frequencyOf(Tuple.of(2, file), Tuple.of(1, directory), Tuple.of(1, symlink))
        .list()
        .ofSize(calls)
        .map(parts -> parts.stream().flatMap(List::stream).toList());
  }

  /** Any calls of one process, then of it and of one that it has forked. */
  static Arbitrary<List<String>> calls(int calls) {
    Arbitrary<String> of1And2 =
        Combinators.combine(Arbitraries.of("1: ", "2: "), line()).as(String::concat);
    return Combinators.combine(
            line().list().ofSize(calls / 2), of1And2.list().ofSize(calls - calls / 2 - 1))
        .as(
            (before, after) -> {
              List<String> all = new java.util.ArrayList<>(before);
              all.add("fork 2");
              all.addAll(after);
              return all;
            });
  }

  private static Arbitrary<String> line() {
    return Arbitraries.frequencyOf(Tuple.of(10, onPath()), Tuple.of(9, onDescriptor()));
  }

  private static Arbitrary<String> onPath() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, lines("mkdir", PATH, MODE)),
        Tuple.of(1, lines("rmdir", PATH)),
        Tuple.of(2, lines("unlink", PATH)),
        Tuple.of(3, lines("rename", PATH, PATH)),
        Tuple.of(1, lines("link", PATH, PATH)),
        Tuple.of(1, lines("symlink", TARGET, PATH)),
        Tuple.of(1, lines("readlink", PATH)),
        Tuple.of(1, lines("stat", PATH)),
        Tuple.of(1, lines("lstat", PATH)),
        Tuple.of(1, lines("chmod", PATH, MODE)),
        Tuple.of(1, lines("truncate", PATH, SMALL)),
        Tuple.of(1, lines("list", PATH)),
        Tuple.of(1, lines("access", PATH, Arbitraries.of("0", "1", "4", "7"))),
        Tuple.of(1, lines("chdir", PATH)),
        Tuple.of(1, lines("getcwd")),
        Tuple.of(1, lines("umask", Arbitraries.of("0", "22", "77"))));
  }

  private static Arbitrary<String> onDescriptor() {
    Arbitrary<String> whence = Arbitraries.of("0", "1", "2");
    Arbitrary<String> offset = Arbitraries.integers().between(-3, 15).map(String::valueOf);
    Arbitrary<String> text = SMALL.map(number -> "w" + number);
    return Arbitraries.frequencyOf(
        Tuple.of(6, lines("open", FD, PATH, FLAGS, MODE)),
        Tuple.of(3, lines("write", FD, text)),
        Tuple.of(3, lines("read", FD, SMALL)),
        Tuple.of(2, lines("pwrite", FD, SMALL, text)),
        Tuple.of(2, lines("pread", FD, SMALL, SMALL)),
        Tuple.of(2, lines("lseek", FD, offset, whence)),
        Tuple.of(1, lines("fstat", FD)),
        Tuple.of(1, lines("ftruncate", FD, SMALL)),
        Tuple.of(1, lines("fchmod", FD, MODE)),
        Tuple.of(1, lines("fchdir", FD)),
        Tuple.of(1, lines("dup", FD, FD)),
        Tuple.of(1, lines("dup2", FD, FD, SMALL)),
        Tuple.of(1, lines("dupfd", FD, FD, SMALL)),
        Tuple.of(1, lines("getfl", FD)),
        Tuple.of(1, lines("getfd", FD)),
        // never without: a read of an empty pipe would wait for ever, on Linux, too
        Tuple.of(1, lines("setfl", FD, Arbitraries.of("nonblock", "append,nonblock"))),
        Tuple.of(1, lines("flock", FD, Arbitraries.of("shared", "exclusive", "unlock"))),
        Tuple.of(1, lines("pipe", FD, FD, Arbitraries.of("nonblock", "nonblock,cloexec"))),
        Tuple.of(1, lines("setlk", FD, Arbitraries.of("read", "write", "none"), SMALL, SMALL)),
        Tuple.of(1, lines("getlk", FD, Arbitraries.of("read", "write"), SMALL, SMALL)),
        Tuple.of(2, lines("close", FD)));
  }

  @SafeVarargs
  private static Arbitrary<String> lines(String call, Arbitrary<String>... words) {
    return Combinators.combine(List.of(words)).as(chosen -> call + " " + String.join(" ", chosen));
  }
}
