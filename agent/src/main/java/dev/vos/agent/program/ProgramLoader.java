package dev.vos.agent.program;

import dev.vos.agent.bootstrap.HostView;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;

/**
 * The application class loader of one program. Where the class path is the host's it is read in the
 * host view, whatever is mounted over it; else as the program's files.
 */
final class ProgramLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final boolean fromHost;

  /** {@code vosJar}: comes last, as that of an agent does. */
  ProgramLoader(ClassPath path, URL vosJar) {
    super("app", path.urls(), ClassLoader.getPlatformClassLoader());
    addURL(vosJar);
    fromHost = path.fromHost();
    ToolModules.provideTo(this);
  }

  private void enter() {
    if (fromHost) {
      HostView.enter();
    }
  }

  private void leave() {
    if (fromHost) {
      HostView.leave();
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> tool = ToolModules.find(name);
    if (tool != null) {
      return tool;
    }
    enter();
    try {
      return super.findClass(name);
    } finally {
      leave();
    }
  }

  @Override
  public URL findResource(String name) {
    enter();
    try {
      return super.findResource(name);
    } finally {
      leave();
    }
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    enter();
    try {
      return super.findResources(name);
    } finally {
      leave();
    }
  }
}
