package dev.vos.agent.app;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Never ends by itself. Arguments: server, or stubborn. */
public final class KillableServer {
  private static volatile long turns;

  private KillableServer() {}

  public static void main(String[] how) throws Exception {
    if (how[0].equals("server")) {
      serve();
    } else {
      resist();
    }
    System.out.println("ready");
    if (how[0].equals("stubborn")) {
      turn();
    }
  }

  private static void serve() throws Exception {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(
        () -> {
          while (true) {
            Socket client = server.accept();
            pool.submit(() -> client.getInputStream().transferTo(client.getOutputStream()));
          }
        });
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
    client.getOutputStream().write(7);
    if (client.getInputStream().read() != 7) {
      throw new AssertionError("no echo");
    }
    Selector selector = Selector.open();
    ServerSocketChannel channel = ServerSocketChannel.open().bind(null);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_ACCEPT);
    start(selector::select);
    DatagramSocket datagrams = new DatagramSocket(0);
    start(() -> datagrams.receive(new DatagramPacket(new byte[9], 9)));
    new Timer()
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                turns++;
              }
            },
            1,
            5);
    Executors.newScheduledThreadPool(1)
        .scheduleAtFixedRate(() -> turns++, 1, 5, TimeUnit.MILLISECONDS);
  }

  private static void resist() {
    start(KillableServer::turn);
    start(
        () -> {
          while (true) {
            try {
              turn();
            } catch (Throwable swallowed) {
              turns++;
            }
          }
        });
    start(
        () -> {
          while (true) {
            try {
              Thread.sleep(100_000);
            } catch (Throwable swallowed) {
              turns++;
            }
          }
        });
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    start(
        () -> {
          lock.lock();
          never.awaitUninterruptibly();
        });
    start(() -> new CompletableFuture<String>().join());
    new ForkJoinPool(1).submit(KillableServer::turn);
    start(() -> System.in.read());
    start(() -> recurse(0));
  }

  private static void turn() {
    while (true) {
      turns++;
    }
  }

  private static int recurse(int depth) {
    while (true) {
      try {
        return recurse(depth + 1) + 1;
      } catch (StackOverflowError again) {
        turns++;
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                turns++;
              }
            })
        .start();
  }
}
