package dev.vos.agent.app;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileWriter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One of several programs in a JVM: files, properties, streams. Arguments: name, status. */
public final class TenantOfFiles {
  private TenantOfFiles() {}

  public static void main(String[] args) throws Exception {
    String name = args[0];
    Tenants.begin(name);
    for (int round = 0; round < 50; round++) {
      System.setProperty("tenant.round", name + round);
      Files.writeString(Path.of(name + ".txt"), name + round);
      try (FileWriter writer = new FileWriter("own.txt")) {
        writer.write(name);
      }
      Tenants.check("property", name + round, System.getProperty("tenant.round"));
      Tenants.check("file", name + round, Files.readString(new File(name + ".txt").toPath()));
      Tenants.check("own file", name, Files.readString(Path.of("own.txt")));
      captureOutput(name);
    }
    Properties own = new Properties();
    own.setProperty("user.dir", System.getProperty("user.dir"));
    own.setProperty("tenant", name);
    System.setProperties(own);
    Tenants.check("other properties", null, System.getProperty("java.version"));
    System.setProperties(null);
    Tenants.check("first properties", null, System.getProperty("tenant"));
    System.setProperty("tenant", name);
    System.clearProperty("tenant.round");
    File temporary = new File("temporary-" + name);
    Tenants.check("new file", "true", "" + temporary.createNewFile());
    temporary.deleteOnExit();
    Tenants.end(name, Integer.parseInt(args[1]));
  }

  private static void captureOutput(String name) {
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(captured));
    System.out.print(name);
    System.setOut(before);
    Tenants.check("captured", name, captured.toString());
  }
}
