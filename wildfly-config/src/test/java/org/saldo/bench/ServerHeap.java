package org.saldo.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** How much heap the server uses, asked over a connection that stays: so asking costs nothing. */
final class ServerHeap {

  private static final long MEGABYTE = 1L << 20;

  private ServerHeap() {}

  /** Opened when it is asked for first, and closed with the program. */
  private static final class Opened {
    private static final MemoryMXBean MEMORY = memory();
  }

  /** Young and old, in megabytes. */
  static long megabytes() {
    return Opened.MEMORY.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  @SuppressWarnings("BanJNDI") // what answers is a child of this program
  private static MemoryMXBean memory() {
    try {
      VirtualMachine server = VirtualMachine.attach(String.valueOf(server().pid()));
      JMXServiceURL url = new JMXServiceURL(server.startLocalManagementAgent());
      server.detach();
      return ManagementFactory.newPlatformMXBeanProxy(
          JMXConnectorFactory.connect(url).getMBeanServerConnection(),
          ManagementFactory.MEMORY_MXBEAN_NAME,
          MemoryMXBean.class);
    } catch (IOException | AttachNotSupportedException e) {
      throw new IllegalStateException("the server does not tell its heap", e);
    }
  }

  private static ProcessHandle server() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            child ->
                child.info().commandLine().map(line -> line.contains("jboss-modules")).orElse(false)
                    && child.info().command().map(c -> c.endsWith("java")).orElse(false))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no server"));
  }
}
