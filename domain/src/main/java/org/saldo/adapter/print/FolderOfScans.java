package org.saldo.adapter.print;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.incoming.ScanFolder;

/** The folder into which a scanner puts letters, where one is named. */
@ApplicationScoped
public class FolderOfScans implements ScanFolder {

  @Inject
  @ConfigProperty(name = "saldo.scan.folder")
  private Optional<String> folder;

  private Optional<ScansOnDisk> scans;

  @PostConstruct
  void open() {
    scans = folder.map(Path::of).map(ScansOnDisk::new);
  }

  @Override
  public boolean isOn() {
    return scans.isPresent();
  }

  @Override
  public List<String> ripe() throws IOException {
    return scans.orElseThrow().ripe();
  }

  @Override
  public byte[] read(String name, int maxBytes) throws IOException {
    return scans.orElseThrow().read(name, maxBytes);
  }

  @Override
  public void done(String name) throws IOException {
    scans.orElseThrow().done(name);
  }

  @Override
  public void refused(String name, String reason) throws IOException {
    scans.orElseThrow().refused(name, reason);
  }
}
