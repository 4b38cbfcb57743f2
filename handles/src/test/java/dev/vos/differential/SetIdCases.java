package dev.vos.differential;

import java.util.ArrayList;
import java.util.List;

/** When the set-id bits go, and which times each call sets. */
final class SetIdCases {
  private SetIdCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String user : List.of("0 0", "1000 1000", "1000 1000 2000", "5 5")) {
      cases.add(bits(user));
    }
    cases.add(times());
    cases.add(setTimes());
    return cases;
  }

  private static Case bits(String user) {
    StringBuilder preparation = new StringBuilder("chmod . 777\n");
    StringBuilder lines = new StringBuilder("user " + user + "\n");
    int i = 0;
    for (String mode : List.of("4777", "2777", "6777", "2767", "6666")) {
      for (String call :
          List.of(
              "chown @ -1 -1",
              "chown @ 1000 -1",
              "chown @ -1 2000",
              "chown @ -1 1000",
              "truncate @ 2",
              "truncate @ 4",
              "chmod @ 6755",
              "open o @ w,trunc",
              "link @ @l",
              "utimens @ now now",
              "W write o x",
              "W pwrite o x 0",
              "W ftruncate o 2",
              "W ftruncate o 4",
              "W fchown o -1 -1",
              "W fchown o -1 2000",
              "W fchmod o 6711")) {
        String f = "f" + i++;
        preparation.append("open 9 %s creat,w 600\nwrite 9 data\nclose 9\n".formatted(f));
        preparation.append("chown %s 1000 2000\nchmod %s %s\n".formatted(f, f, mode));
        if (call.startsWith("W ")) {
          lines.append("open o %s rw\n".formatted(f));
        }
        String line = call.replace("W ", "").replace("pwrite o x 0", "pwrite o 0 x");
        lines.append(line.replace("@", f)).append("\nstat %s\n".formatted(f));
      }
    }
    return Case.of("set-id bits, by " + user, preparation + "---\n" + lines);
  }

  private static Case times() {
    String preparation =
        """
        open 9 f creat,w 644
        write 9 data
        close 9
        mkdir d 755
        mkdir d/e 755
        open 9 d/f creat,w 644
        close 9
        open 9 d/g creat,w 644
        close 9
        symlink f s
        mkfifo p 644
        ---
        """;
    StringBuilder lines = new StringBuilder("open r f r\nopen w f rw\nopen a f w,append\n");
    for (String line :
        List.of(
            "f chmod f 600",
            "f chmod f 600",
            "f chown f 5 6",
            "f chown f -1 -1",
            "f truncate f 4",
            "f truncate f 8",
            "f ftruncate w 8",
            "f ftruncate w 2",
            "f write w xy",
            "f write a z",
            "f pwrite w 0 abc",
            "f read r 2",
            "f fsync w",
            "f link f f2",
            "f unlink f2",
            "f rename f f3",
            "f3 rename f3 f",
            "f opened f w,trunc",
            "f opened f w,trunc",
            "f opened f w,creat 600",
            "f utimens f 1000 2000",
            "f utimens f now now",
            "f utimens f omit 7",
            "f utimens f omit omit",
            "f fchmod w 640",
            "f fchown w 0 0",
            "f futimens w 5 6",
            "f lseek w 0 0",
            "f dup w x",
            "f flock w exclusive",
            "f close x",
            "d mkdir d/n 755",
            "d rmdir d/n",
            "d opened d/n w,creat 600",
            "d unlink d/n",
            "d symlink x d/s",
            "d readlink d/s",
            "d/s readlink d/s",
            "d rename d/s d/t",
            "d link d/f d/l",
            "d/f link d/f d/m",
            "d rename d/l d/m",
            "d/f unlink d/l",
            "d mkfifo d/p 600",
            "d rename d/e e2",
            "d rename e2 d/e",
            "d/e rename d/e d/e3",
            "d list d",
            "d stat d/f",
            "d rename d/f d/g",
            "d/g chmod d/g 644",
            "d rmdir d",
            "d mkdir d/g 755",
            "s lchown s 7 7",
            "s chown s 7 7",
            "s lutimens s 1 2",
            "s rename s s2",
            "s2 link s2 s3",
            "p chmod p 600",
            "p utimens p 1 2",
            ". mkdir q 755",
            ". rmdir q",
            "d access d 7",
            "d chdir d",
            "f truncate f 0",
            "f truncate f 0")) {
      lines.append("changed ").append(line).append('\n');
    }
    return Case.of("times set by calls", preparation + lines);
  }

  private static Case setTimes() {
    StringBuilder lines = new StringBuilder("open o f r\n");
    lines.append("lutimens f 3 4\nlutimens d 3 4\nlutimens s 3 4\nlutimens p 3 4\n");
    for (String path : List.of("f", "d", "s", "p")) {
      for (String call : List.of("utimens", "lutimens")) {
        for (String time :
            List.of(
                "0",
                "1",
                "1000000000",
                "999999999",
                "1234567890123456789",
                "-1",
                "-1000000000",
                "2147483647000000000",
                "4294967296000000001")) {
          String shown = path.equals("s") && call.equals("utimens") ? "f" : path; // it was followed
          lines.append("%s %s %s 5\ntimes f\ntimes %s\n".formatted(call, path, time, shown));
          lines.append("%s %s 7 %s\ntimes %s\n".formatted(call, path, time, shown));
          lines.append("%s %s omit %s\ntimes %s\n".formatted(call, path, time, shown));
        }
      }
    }
    lines.append("futimens o 77 88\ntimes f\nfutimens o omit 99\ntimes f\n");
    String preparation =
        "open 9 f creat,w 644\nclose 9\nmkdir d 755\nsymlink f s\nmkfifo p 644\n---\n";
    return Case.of("times that are set", preparation + lines);
  }
}
