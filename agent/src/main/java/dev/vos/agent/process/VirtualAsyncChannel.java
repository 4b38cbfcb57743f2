package dev.vos.agent.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * An asynchronous channel over a {@link VirtualChannel}: each operation runs as a task of its
 * executor. Positions are explicit, so tasks do not disturb each other.
 */
final class VirtualAsyncChannel extends AsynchronousFileChannel {
  private final VirtualChannel channel;
  private final Executor executor;

  VirtualAsyncChannel(VirtualChannel channel, Executor executor) {
    this.channel = channel;
    this.executor = executor;
  }

  /** What is wrong with the call itself is told before a task is made of it. */
  private void requireReadable(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("Negative position");
    }
    if (!channel.readable()) {
      throw new NonReadableChannelException();
    }
  }

  private void requireWritable(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("Negative position");
    }
    if (!channel.writable()) {
      throw new NonWritableChannelException();
    }
  }

  private void requireLockable(boolean shared) {
    if (shared) {
      requireReadable(0);
    } else {
      requireWritable(0);
    }
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private <T> Future<T> submit(Operation<T> operation) {
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            result.complete(operation.run());
          } catch (IOException | RuntimeException failed) {
            result.completeExceptionally(failed);
          }
        });
    return result;
  }

  private <T, A> void submit(
      Operation<T> operation, A attachment, CompletionHandler<T, ? super A> handler) {
    executor.execute(
        () -> {
          T result;
          try {
            result = operation.run();
          } catch (IOException | RuntimeException failed) {
            handler.failed(failed, attachment);
            return;
          }
          handler.completed(result, attachment);
        });
  }

  @Override
  public Future<Integer> read(ByteBuffer target, long position) {
    requireReadable(position);
    return submit(() -> channel.read(target, position));
  }

  @Override
  public <A> void read(
      ByteBuffer target,
      long position,
      A attachment,
      CompletionHandler<Integer, ? super A> handler) {
    requireReadable(position);
    submit(() -> channel.read(target, position), attachment, handler);
  }

  @Override
  public Future<Integer> write(ByteBuffer source, long position) {
    requireWritable(position);
    return submit(() -> channel.write(source, position));
  }

  @Override
  public <A> void write(
      ByteBuffer source,
      long position,
      A attachment,
      CompletionHandler<Integer, ? super A> handler) {
    requireWritable(position);
    submit(() -> channel.write(source, position), attachment, handler);
  }

  @Override
  public Future<FileLock> lock(long position, long size, boolean shared) {
    requireLockable(shared);
    return submit(() -> channel.lock(position, size, shared));
  }

  @Override
  public <A> void lock(
      long position,
      long size,
      boolean shared,
      A attachment,
      CompletionHandler<FileLock, ? super A> handler) {
    requireLockable(shared);
    submit(() -> channel.lock(position, size, shared), attachment, handler);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public AsynchronousFileChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    channel.force(metaData);
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
