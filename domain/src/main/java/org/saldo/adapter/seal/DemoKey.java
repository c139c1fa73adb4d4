package org.saldo.adapter.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key that signs itself, for trying out: it proves nothing to anybody. */
final class DemoKey {

  static final String ALIAS = "saldo";

  private static final int BITS = 3072;
  private static final int SERIAL_BITS = 120;
  private static final int YEARS = 20;
  private static final X500Name SUBJECT = new X500Name("CN=Saldo Demo (self-signed)");

  private DemoKey() {}

  /** Writes a keystore with such a key, whole or not at all. */
  static void write(Path keystore, char[] password, LocalDate from) {
    try {
      Files.createDirectories(keystore.getParent());
      Path half = Files.createTempFile(keystore.getParent(), "seal", ".part");
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
      pairs.initialize(BITS);
      KeyPair pair = pairs.generateKeyPair();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(
          ALIAS, pair.getPrivate(), password, new X509Certificate[] {certificate(pair, from)});
      try (OutputStream out = Files.newOutputStream(half)) {
        store.store(out, password);
      }
      Files.move(half, keystore, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("no demo key in " + keystore, e);
    }
  }

  private static X509Certificate certificate(KeyPair pair, LocalDate from)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            new X509v3CertificateBuilder(
                    SUBJECT,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    time(from),
                    time(from.plusYears(YEARS)),
                    SUBJECT,
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  private static Time time(LocalDate day) {
    return new Time(
        new DERGeneralizedTime(day.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z"));
  }
}
