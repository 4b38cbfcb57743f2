package dev.vos.agent.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Scanner;

/** What java.io does in the directory that the argument names. */
@SuppressWarnings("DefaultCharset")
public final class FileBehaviours {
  private final String directory;
  private final Report report;

  private FileBehaviours(String directory) {
    this.directory = directory;
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) {
    FileBehaviours behaviours = new FileBehaviours(arguments[0]);
    behaviours.files();
    behaviours.streams();
    behaviours.randomAccess();
    behaviours.directories();
    behaviours.attributes();
    behaviours.failures();
    behaviours.cleanUp();
  }

  private File file(String name) {
    return new File(directory, name);
  }

  private void files() {
    report.say("absent", () -> file("a").exists());
    report.act("write", () -> write("a", "hello\nworld\n"));
    report.say("exists", () -> file("a").exists() + " " + file("a").isFile());
    report.say("length", () -> file("a").length());
    report.say("create new", () -> file("new").createNewFile() + " " + file("new").createNewFile());
    report.say("rename", () -> file("new").renameTo(file("renamed")) + " " + file("new").exists());
    report.say("rename absent", () -> file("new").renameTo(file("other")));
    report.say("delete", () -> file("renamed").delete() + " " + file("renamed").delete());
    report.say("absolute", () -> file("a").getAbsolutePath());
    report.say("canonical", () -> file("x/../a").getCanonicalPath());
    report.say("canonical of absent", () -> file("no/./such/../file").getCanonicalPath());
    report.say(
        "temporary file",
        () -> {
          File made = File.createTempFile("abc", null, new File(directory));
          return made.isFile() + " " + made.getParent() + " " + made.delete();
        });
  }

  private void write(String name, String text) throws Exception {
    try (FileWriter out = new FileWriter(file(name))) {
      out.write(text);
    }
  }

  private void streams() {
    report.say(
        "reader",
        () -> {
          try (BufferedReader in = new BufferedReader(new FileReader(file("a")))) {
            return in.readLine() + in.readLine() + in.readLine();
          }
        });
    report.say(
        "scanner",
        () -> {
          try (Scanner in = new Scanner(file("a"))) {
            return in.next() + in.next() + in.hasNext();
          }
        });
    report.act(
        "append",
        () -> {
          try (FileOutputStream out = new FileOutputStream(file("a"), true)) {
            out.write('m');
            out.write("ore".getBytes());
            out.write("--!--".getBytes(), 2, 1);
          }
        });
    report.say("input stream", this::readByParts);
    report.say(
        "transfer",
        () -> {
          try (FileInputStream in = new FileInputStream(file("a"));
              FileOutputStream out = new FileOutputStream(file("copy"))) {
            return in.transferTo(out) + " " + file("copy").length();
          }
        });
    report.say(
        "closed stream",
        () -> {
          FileInputStream in = new FileInputStream(file("a"));
          in.close();
          in.close();
          return in.read();
        });
    report.say(
        "shared offset of stream and channel",
        () -> {
          try (FileInputStream in = new FileInputStream(file("a"))) {
            int first = in.read();
            in.getChannel().position(6);
            return first + " " + in.read() + " " + in.getChannel().position();
          }
        });
  }

  private String readByParts() throws Exception {
    try (FileInputStream in = new FileInputStream(file("a"))) {
      byte[] some = new byte[4];
      String parts = in.read() + " " + in.read(some) + " " + new String(some);
      parts += " " + in.skip(1) + " " + in.available() + " " + in.read(some, 1, 2);
      parts += " " + new String(in.readNBytes(2)) + " " + new String(in.readAllBytes());
      return parts + " " + in.read() + " " + in.read(some) + " " + in.available();
    }
  }

  private void randomAccess() {
    report.say(
        "random access",
        () -> {
          try (RandomAccessFile file = new RandomAccessFile(file("r"), "rw")) {
            file.writeInt(42);
            file.writeUTF("h\u00e4h");
            file.writeLong(7);
            file.writeChars("ab");
            file.writeBytes("cd\r\ne\rf\n");
            String state = file.getFilePointer() + " " + file.length();
            file.seek(0);
            state += " " + file.readInt() + file.readUTF() + file.readLong() + file.readChar();
            file.readChar();
            return state + " " + file.readLine() + file.readLine() + file.readLine();
          }
        });
    report.say(
        "set length",
        () -> {
          try (RandomAccessFile file = new RandomAccessFile(file("r"), "rw")) {
            file.seek(10);
            file.setLength(4);
            String state = file.getFilePointer() + " " + file.length();
            file.setLength(8);
            file.getFD().sync();
            file.getChannel().write(ByteBuffer.wrap(new byte[] {1, 2}));
            return state + " " + file.getFilePointer() + " " + file.length() + " " + file.read();
          }
        });
    report.say("random access, no such file", () -> new RandomAccessFile(file("none"), "r"));
    report.say(
        "write to read-only",
        () -> {
          try (RandomAccessFile file = new RandomAccessFile(file("r"), "r")) {
            file.write(1);
            return "written";
          }
        });
  }

  private void directories() {
    report.say("mkdir", () -> file("d").mkdir() + " " + file("d").mkdir());
    report.say("mkdirs", () -> file("d/e/f").mkdirs() + " " + file("d/e/f").isDirectory());
    report.say("names", () -> sorted(new File(directory).list()));
    report.say("files", () -> new File(directory).listFiles().length);
    report.say("names of a file", () -> file("a").list());
    report.say("delete non-empty", () -> file("d").delete());
    report.say("directory uri", () -> file("d").toURI());
  }

  private static String sorted(String[] names) {
    Arrays.sort(names);
    return Arrays.toString(names);
  }

  private void attributes() {
    report.say(
        "set time", () -> file("a").setLastModified(99_000) + " " + file("a").lastModified());
    report.say("executable", () -> file("a").setExecutable(true) + " " + file("a").canExecute());
    report.say("read-only", () -> file("a").setReadOnly() + " " + file("a").canRead());
    report.say("writable", () -> file("a").setWritable(true) + " " + file("a").canWrite());
    report.say("hidden", () -> file("a").isHidden() + " " + file(".a").isHidden());
    report.say("space", () -> file("a").getTotalSpace() > 0);
    report.say("space of absent", () -> file("none").getTotalSpace());
  }

  private void failures() {
    report.say("read absent", () -> new FileInputStream(file("none")));
    report.say("read directory", () -> new FileInputStream(file("d")));
    report.say("write directory", () -> new FileOutputStream(file("d")));
    report.say("write below file", () -> new FileOutputStream(file("a/b")));
    report.say("write into absent directory", () -> new FileOutputStream(file("no/b")));
    report.say("create in absent directory", () -> file("no/b").createNewFile());
    report.say("nul in name", () -> file("a\0b").exists());
  }

  private void cleanUp() {
    for (String name : new String[] {"a", "copy", "r", "d/e/f", "d/e", "d"}) {
      report.say("delete " + name, () -> file(name).delete());
    }
    report.say("left", () -> new File(directory).list().length);
  }
}
