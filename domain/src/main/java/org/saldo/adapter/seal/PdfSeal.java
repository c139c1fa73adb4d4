package org.saldo.adapter.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.anchor.DocumentSeal;
import org.saldo.calendar.SystemTime;

/** Signs with the key of the keystore that the settings name; the demo makes one of its own. */
@ApplicationScoped
public class PdfSeal implements DocumentSeal {

  /** Room for the signature and a chain of certificates, in bytes. */
  private static final int ROOM = 32_768;

  private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final String DEMO = "demo";

  @Inject
  @ConfigProperty(name = "saldo.seal.keystore")
  private Optional<String> keystore;

  @Inject
  @ConfigProperty(name = "saldo.seal.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "saldo.seal.alias")
  private Optional<String> alias;

  @Inject
  @ConfigProperty(name = "saldo.demo")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "saldo.seal.demo.keystore")
  private String demoKeystore;

  private SealKey key;

  @Override
  public Optional<Signer> signer() {
    return key().map(SealKey::signer);
  }

  @Override
  public byte[] sign(byte[] pdf, String reason, Instant at) {
    return sign(key().orElseThrow(() -> new IllegalStateException("no key")), pdf, reason, at);
  }

  static byte[] sign(SealKey key, byte[] pdf, String reason, Instant at) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PADES);
    signature.setName(key.signer().name());
    signature.setReason(reason);
    signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      document.addSignature(signature, new CmsSignature(key), options);
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      document.saveIncremental(signed);
      return signed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once; a keystore that cannot be used is tried again the next time. */
  private synchronized Optional<SealKey> key() {
    if (key == null) {
      if (keystore.filter(path -> !path.isBlank()).isPresent()) {
        key = SealKey.read(Path.of(keystore.get()), secret(), alias.orElse(DemoKey.ALIAS));
      } else if (demo) {
        key = ofDemo();
      }
    }
    return Optional.ofNullable(key);
  }

  private char[] secret() {
    return password.orElse("").toCharArray();
  }

  private SealKey ofDemo() {
    Path path = Path.of(demoKeystore);
    char[] secret = DEMO.toCharArray();
    if (!Files.exists(path)) {
      DemoKey.write(path, secret, SystemTime.utc().toLocalDate().minusDays(1));
    }
    return SealKey.read(path, secret, DemoKey.ALIAS);
  }
}
