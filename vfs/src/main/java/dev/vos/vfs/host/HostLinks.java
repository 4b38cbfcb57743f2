package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.OpenedFile;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** link(2) to host files by whatever leads to them. */
final class HostLinks {
  private HostLinks() {}

  /** Gives a file another name; one without any (O_TMPFILE) is reached by its descriptor. */
  static void link(Vnode existing, Path name) throws IOException, ErrnoException {
    if (existing instanceof OpenedFile opened && opened.data() instanceof HostFileData data) {
      linkDescriptor(data.currentPath(), name);
    } else if (existing instanceof HostRegularFile file && file.node().name().isEmpty()) {
      linkDescriptor(HostDescriptors.find(file.node().key()), name);
    } else {
      node(existing)
          .unfollowed(
              path -> {
                Files.createLink(name, path);
                return null;
              });
    }
  }

  private static void linkDescriptor(Path descriptor, Path name) throws ErrnoException {
    LinuxCalls.linkFollowing(HostPaths.text(descriptor), HostPaths.text(name));
  }

  private static HostNode node(Vnode file) {
    if (file instanceof HostRegularFile regular) {
      return regular.node();
    } else if (file instanceof HostSymlink symlink) {
      return symlink.node();
    } else if (file instanceof HostFifo fifo) {
      return fifo.node();
    } else if (file instanceof HostSocket socket) {
      return socket.node();
    } else if (file instanceof HostDevice device) {
      return device.node();
    }
    throw new AssertionError(file);
  }
}
