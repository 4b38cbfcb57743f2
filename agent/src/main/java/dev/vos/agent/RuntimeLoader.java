package dev.vos.agent;

import dev.vos.agent.bootstrap.HostView;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads kernel, interpreter, hooks and libraries from {@code META-INF/vos/runtime.jar}, apart from
 * the application: its parent is the platform loader. It sees the host as it is.
 */
final class RuntimeLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private RuntimeLoader(Path jar) throws IOException {
    super("vos", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  /** A loader on the unpacked runtime.jar. */
  static RuntimeLoader open() throws IOException {
    return new RuntimeLoader(RuntimeJar.locate());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    HostView.enter();
    try {
      return super.loadClass(name, resolve);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public URL getResource(String name) {
    HostView.enter();
    try {
      return super.getResource(name);
    } finally {
      HostView.leave();
    }
  }
}
