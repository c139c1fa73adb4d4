package org.saldo.adapter.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.saldo.anchor.DocumentSeal;

/**
 * A key with its certificates.
 *
 * @param chain its own certificate first
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {

  /**
   * Reads a PKCS#12 keystore.
   *
   * @throws IllegalStateException which says what is wrong, without the password
   */
  static SealKey read(Path keystore, char[] password, String alias) {
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      Key key = store.getKey(alias, password);
      Certificate[] chain = store.getCertificateChain(alias);
      if (!(key instanceof PrivateKey signing) || chain == null) {
        throw new IllegalStateException(keystore + " has no key " + alias);
      }
      return new SealKey(signing, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the keystore " + keystore + " cannot be used", e);
    }
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  DocumentSeal.Signer signer() {
    return new DocumentSeal.Signer(name(), HexFormat.of().formatHex(fingerprint()));
  }

  /** SHA-256 of the certificate. */
  byte[] fingerprint() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate without a form", e);
    }
  }

  /** The common name; all of the subject where it has none. */
  private String name() {
    String subject = certificate().getSubjectX500Principal().getName();
    try {
      return new LdapName(subject)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .findFirst()
              .orElse(subject);
    } catch (InvalidNameException e) {
      throw new IllegalStateException("a certificate without a readable subject", e);
    }
  }

  /** The signature algorithm that goes with the key. */
  String algorithm() {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> throw new IllegalStateException("no signatures with " + key.getAlgorithm());
    };
  }
}
