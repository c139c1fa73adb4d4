package org.saldo.adapter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.print.BatchFiles;
import org.saldo.correspondence.print.PostalService;

/** Hands batches over to a server by SFTP, each as a folder that appears whole. */
@ApplicationScoped
public class SftpPost implements PostalService {

  @Inject
  @ConfigProperty(name = "saldo.print.folder")
  private String workFolder;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.port")
  private int port;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.key")
  private Optional<String> keyFile;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.fingerprint")
  private Optional<String> fingerprint;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.folder")
  private String folder;

  @Inject
  @ConfigProperty(name = "saldo.print.sftp.timeout.millis")
  private int timeoutMillis;

  @Override
  public String name() {
    return "sftp";
  }

  @Override
  public String handOver(String batch, BatchFiles files) throws IOException {
    SftpSettings settings =
        new SftpSettings(
            host.orElse(null),
            port,
            user.orElse(null),
            password.orElse(null),
            keyFile.orElse(null),
            fingerprint.orElse(null),
            folder,
            timeoutMillis);
    return place(settings.required(), Path.of(workFolder), batch, files);
  }

  /** Makes the files below a folder of ours and takes them there; none of them stays. */
  static String place(SftpSettings settings, Path workFolder, String batch, BatchFiles files)
      throws IOException {
    try (Workshop workshop = Workshop.in(workFolder, batch);
        SftpSession session = SftpSession.open(settings)) {
      return session.place(batch, files.into(workshop.folder()));
    }
  }
}
