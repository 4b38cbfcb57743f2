package dev.vos.agent.app;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What a watch service tells of the directory that the argument names. */
public final class WatchBehaviours {
  private final Path directory;
  private final Report report;
  private WatchService service;

  private WatchBehaviours(String directory) {
    this.directory = Path.of(directory);
    this.report = new Report(directory);
  }

  public static void main(String[] arguments) throws Exception {
    WatchBehaviours behaviours = new WatchBehaviours(arguments[0]);
    try (WatchService service = behaviours.directory.getFileSystem().newWatchService()) {
      behaviours.service = service;
      behaviours.changes();
      behaviours.registrations();
    }
    behaviours.afterwards();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  /** All that is told until it has been quiet for a while. */
  private String told() throws Exception {
    TreeSet<String> told = new TreeSet<>();
    WatchKey key = service.poll(10, TimeUnit.SECONDS);
    while (key != null) {
      for (WatchEvent<?> event : key.pollEvents()) {
        told.add(event.kind() + " " + event.context() + " in " + key.watchable());
      }
      told.add("valid " + key.reset());
      key = service.poll(500, TimeUnit.MILLISECONDS);
    }
    return told.toString();
  }

  private void say(String what, Report.Action action) {
    report.say(
        what,
        () -> {
          action.run();
          return told();
        });
  }

  private void changes() throws Exception {
    WatchKey key = directory.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    report.say("key", () -> key.isValid() + " " + key.watchable() + key.pollEvents());
    say("created", () -> Files.createFile(file("empty")));
    say("written", () -> Files.writeString(file("full"), "content"));
    say("changed", () -> Files.writeString(file("full"), "!", StandardOpenOption.APPEND));
    say("touched", () -> Files.setLastModifiedTime(file("full"), FileTime.fromMillis(5000)));
    say("directory", () -> Files.createDirectory(file("d")));
    say("link", () -> Files.createSymbolicLink(file("link"), Path.of("full")));
    say("renamed", () -> Files.move(file("empty"), file("other")));
    say("deleted", () -> Files.delete(file("other")));
    say("two", () -> deleteBoth());
    report.say("same key", () -> key == directory.register(service, ENTRY_DELETE));
    say(
        "only deletions",
        () -> {
          Files.createFile(file("seen"));
          told("nothing");
          Files.delete(file("seen"));
        });
    key.cancel();
    report.say("cancelled", () -> key.isValid() + " " + key.reset());
    Files.createFile(file("unseen"));
    report.say("nothing more", () -> service.poll(150, TimeUnit.MILLISECONDS));
    Files.delete(file("unseen"));
  }

  private void told(String what) {
    report.say(what, () -> service.poll(150, TimeUnit.MILLISECONDS));
  }

  private void deleteBoth() throws Exception {
    Files.delete(file("link"));
    Files.delete(file("full"));
  }

  private void registrations() throws Exception {
    WatchKey key = file("d").register(service, ENTRY_CREATE, OVERFLOW);
    say("in another", () -> Files.createFile(file("d/x")));
    Files.delete(file("d/x"));
    key.cancel();
    Files.delete(file("d"));
    Files.createFile(file("f"));
    report.say("file", () -> file("f").register(service, ENTRY_CREATE));
    report.say("absent", () -> file("none").register(service, ENTRY_CREATE));
    report.say("no kinds", () -> directory.register(service));
    report.say("only overflow", () -> directory.register(service, OVERFLOW));
    report.say("no service", () -> directory.register(null, ENTRY_CREATE));
    Files.delete(file("f"));
    directory.register(service, ENTRY_CREATE);
  }

  private void afterwards() {
    report.say("closed", () -> directory.register(service, ENTRY_CREATE));
    report.say("poll closed", () -> service.poll());
    report.say("left", () -> directory.toFile().list().length);
  }
}
