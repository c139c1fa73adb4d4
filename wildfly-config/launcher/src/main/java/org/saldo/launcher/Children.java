package org.saldo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The programs of one stack. Once stopping has begun nothing more is started. */
final class Children {

  private final Path logs;
  private final Leftovers leftovers;
  private final Deque<Child> running = new ArrayDeque<>();
  private boolean stopping;

  Children(Path logs, Leftovers leftovers) {
    this.logs = logs;
    this.leftovers = leftovers;
  }

  /** Starts a program that runs until it is stopped. */
  void start(Command command) throws IOException {
    spawn(command, true);
  }

  /** Runs a program to its end; anything but success is a refusal that names the log. */
  void run(Command command) throws IOException, InterruptedException {
    Process process = spawn(command, false);
    int code = process.waitFor();
    synchronized (this) {
      running.removeIf(child -> child.process().equals(process.toHandle()));
      leftovers.forget(command.name());
      requireNotStopping();
    }
    if (code != 0) {
      throw new StartRefused(
          command.name() + " failed with code " + code + ", see " + log(command.name()) + ".");
    }
  }

  private synchronized Process spawn(Command command, boolean lasting) throws IOException {
    requireNotStopping();
    Process process = command.start(log(command.name()));
    running.push(new Child(command.name(), process.toHandle(), lasting));
    leftovers.remember(command.name(), process.toHandle());
    return process;
  }

  Path log(String name) {
    return logs.resolve(name + ".log");
  }

  /** A lasting child that ended although nobody asked it to. */
  synchronized Optional<Child> dead() {
    return stopping
        ? Optional.empty()
        : running.stream().filter(Child::lasting).filter(child -> !child.alive()).findFirst();
  }

  synchronized boolean stopping() {
    return stopping;
  }

  /** Last started, first stopped: the server before the database it writes to. */
  void stop() {
    List<Child> children;
    synchronized (this) {
      stopping = true;
      children = new ArrayList<>(running);
      running.clear();
    }
    for (Child child : children) {
      child.stop();
      leftovers.forget(child.name());
    }
  }

  private void requireNotStopping() {
    if (stopping) {
      throw new StartRefused("Saldo is stopping.");
    }
  }
}
