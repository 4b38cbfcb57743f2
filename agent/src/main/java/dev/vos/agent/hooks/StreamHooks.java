package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Descriptors;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import net.bytebuddy.asm.Advice;

/** FileInputStream, FileOutputStream and RandomAccessFile on a virtual descriptor. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class StreamHooks {
  private StreamHooks() {}

  /** read(). */
  static final class Read {
    private Read() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd);
      }
    }
  }

  /** read(byte[]). */
  static final class ReadArray {
    private ReadArray() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd, buffer, 0, buffer.length);
      }
    }
  }

  /** read(byte[], int, int). */
  static final class ReadPart {
    private ReadPart() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Argument(1) int offset,
        @Advice.Argument(2) int length,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd, buffer, offset, length);
      }
    }
  }

  /** RandomAccessFile.implReadLine(), from 21 on: the body of readLine(). */
  static final class ReadLine {
    private ReadLine() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) String result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readLine(fd);
      }
    }
  }

  /** readAllBytes(). */
  static final class ReadAllBytes {
    private ReadAllBytes() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) byte[] result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readUpTo(fd, Integer.MAX_VALUE);
      }
    }
  }

  /** readNBytes(int). */
  static final class ReadNBytes {
    private ReadNBytes() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) int limit,
        @Advice.Return(readOnly = false) byte[] result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readUpTo(fd, limit);
      }
    }
  }

  /** skip(long). */
  static final class Skip {
    private Skip() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long count,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.skip(fd, count);
      }
    }
  }

  /** available(). */
  static final class Available {
    private Available() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.available(fd);
      }
    }
  }

  /** isRegularFile(), from 21 on: whether the offset can be moved. */
  static final class IsRegularFile {
    private IsRegularFile() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual) {
        result = true;
      }
    }
  }

  /** write(int). */
  static final class Write {
    private Write() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) int value)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, value);
      }
    }
  }

  /** write(byte[]). */
  static final class WriteArray {
    private WriteArray() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, buffer, 0, buffer.length);
      }
    }
  }

  /** write(byte[], int, int). */
  static final class WritePart {
    private WritePart() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Argument(1) int offset,
        @Advice.Argument(2) int length)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, buffer, offset, length);
      }
    }
  }

  /** RandomAccessFile.writeBytes(String): the low byte of each char. */
  static final class WriteBytes {
    private WriteBytes() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) String text)
        throws IOException {
      if (virtual) {
        Descriptors.writeLowBytes(fd, text);
      }
    }
  }

  /** RandomAccessFile.writeChars(String). */
  static final class WriteChars {
    private WriteChars() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) String text)
        throws IOException {
      if (virtual) {
        Descriptors.writeChars(fd, text);
      }
    }
  }

  /** position() and getFilePointer(). */
  static final class Position {
    private Position() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.position(fd);
      }
    }
  }

  /** seek(long). */
  static final class Seek {
    private Seek() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long position)
        throws IOException {
      if (virtual) {
        Descriptors.seek(fd, position);
      }
    }
  }

  /** length(). */
  static final class Length {
    private Length() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.length(fd);
      }
    }
  }

  /** setLength(long). */
  static final class SetLength {
    private SetLength() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long length)
        throws IOException {
      if (virtual) {
        Descriptors.setLength(fd, length);
      }
    }
  }

  /** getChannel(). */
  static final class Channel {
    private Channel() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.FieldValue("fd") FileDescriptor fd) {
      return Descriptors.isVirtual(fd);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.This Closeable parent,
        @Advice.Return(readOnly = false) FileChannel result) {
      if (virtual) {
        result = Descriptors.channel(fd, parent);
      }
    }
  }
}
