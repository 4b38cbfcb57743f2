package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.ProgramRequest;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What a JVM sets up for its program: properties, streams, class loader, thread group. */
final class ProgramSetup {
  private static final int BUFFER = 8192;

  private final ProgramState state;
  private final Proc proc;
  private final FileCalls files;
  private final DirectoryCalls directories;
  private final ThreadGroup group = new ThreadGroup(root(), "main");
  private ProgramLoader loader; // null: the application's own

  ProgramSetup(ProgramState state, Proc proc) {
    this.state = state;
    this.proc = proc;
    Syscalls calls = Syscalls.of(proc);
    files = calls.files();
    directories = calls.directories();
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  void prepare(ProgramRequest request) throws ErrnoException {
    JavaSession session = state.session();
    VirtualSystem system = session.systemOf(proc);
    state.begin(proc, system);
    String directory = directories.getcwd();
    Properties properties = session.properties();
    properties.setProperty("user.dir", directory);
    if (request.code == null) {
      ClassPath classPath = classPath(request, directory, system);
      loader = new ProgramLoader(classPath, session.vosJar());
      state.loader(loader);
      properties.setProperty("java.class.path", classPath.text());
      properties.setProperty("sun.java.command", command(request));
      if (request.module != null) {
        properties.setProperty("jdk.module.path", request.modulePath);
        properties.setProperty("jdk.module.main", ModuleProgram.nameOf(request.module));
      }
    }
    properties.putAll(request.properties);
    state.startWith(properties);
    state.standardStreams(
        new BufferedInputStream(new HandleInput(files, 0)),
        output(1, properties.getProperty("stdout.encoding")),
        output(2, properties.getProperty("stderr.encoding")));
  }

  /** The application's own is relative to where the JVM was started. */
  private ClassPath classPath(ProgramRequest request, String directory, VirtualSystem system) {
    if (request.module != null && request.classPath == null) {
      return new ClassPath("", List.of(), true);
    }
    String path = request.jar != null ? request.jar : request.classPath;
    return path == null
        ? ClassPath.of(
            System.getProperty("java.class.path"), state.session().jvmDirectory(), system)
        : ClassPath.of(path, directory, system);
  }

  private static String command(ProgramRequest request) {
    String program = request.jar != null ? request.jar : request.mainClass;
    program = request.module != null ? request.module : program;
    return request.arguments.isEmpty()
        ? program
        : program + " " + String.join(" ", request.arguments);
  }

  private PrintStream output(int fd, String encoding) {
    Charset charset = Charset.defaultCharset();
    String wanted =
        encoding != null
            ? encoding
            : System.getProperty("native.encoding", System.getProperty("sun.jnu.encoding"));
    try {
      charset = wanted == null ? charset : Charset.forName(wanted);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // the default one, as the JVM does
    }
    return new PrintStream(
        new BufferedOutputStream(new HandleOutput(files, fd), BUFFER), true, charset);
  }

  ThreadGroup group() {
    return group;
  }

  ClassLoader contextLoader(ProgramRequest request) {
    return loader != null ? loader : request.code.getClass().getClassLoader();
  }

  /** The main method; called by the program's own thread. */
  MainMethod main(ProgramRequest request) throws MainMethod.NotStarted {
    if (request.module != null) {
      ModuleProgram module = ModuleProgram.of(request, loader);
      state.loader(module.loader());
      Thread.currentThread().setContextClassLoader(module.loader());
      return MainMethod.of(module.mainClass(), module.loader());
    }
    String name = request.jar == null ? request.mainClass : mainOf(request.jar);
    return MainMethod.of(name.replace('/', '.'), loader);
  }

  private static String mainOf(String jar) throws MainMethod.NotStarted {
    try (JarFile opened = new JarFile(new File(jar))) {
      Manifest manifest = opened.getManifest();
      String name =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      if (name == null) {
        throw new MainMethod.NotStarted("no main manifest attribute, in " + jar);
      }
      return name.strip();
    } catch (IOException unreadable) {
      throw new MainMethod.NotStarted("Error: Unable to access jarfile " + jar);
    }
  }

  /** What File.deleteOnExit named, the last first. */
  void deleteFiles(List<String> paths) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      try {
        if (files.lstat(paths.get(i)).isDirectory()) {
          directories.rmdir(paths.get(i));
        } else {
          files.unlink(paths.get(i));
        }
      } catch (ErrnoException refused) {
        // as the JVM: nobody is told
      }
    }
  }

  @SuppressWarnings({"removal", "deprecation"})
  void close() throws IOException {
    if (loader != null) {
      loader.close();
      loader = null;
    }
    try {
      group.destroy(); // up to Java 18 a group that is not destroyed stays in its parent
    } catch (IllegalThreadStateException notEmpty) {
      // a thread that did not end is in it
    }
  }
}
