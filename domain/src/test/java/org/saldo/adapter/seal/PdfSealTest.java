package org.saldo.adapter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saldo.adapter.pdf.PdfA;
import org.saldo.adapter.pdf.PdfAnchorPrinter;
import org.saldo.anchor.SampleAnchor;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is signed can be verified, and no byte of it can be changed. */
class PdfSealTest {

  private static final char[] SECRET = "secret".toCharArray();
  private static final Instant AT = Instant.parse("2026-02-01T08:00:00Z");

  @TempDir private static Path folder;
  private static SealKey key;
  private static byte[] plain;
  private static byte[] signed;

  @BeforeAll
  static void sign() {
    Path keystore = folder.resolve("seal.p12");
    DemoKey.write(keystore, SECRET, LocalDate.of(2026, 1, 1));
    key = SealKey.read(keystore, SECRET, DemoKey.ALIAS);
    plain = new PdfAnchorPrinter().print(SampleAnchor.paper("de", key.signer()));
    signed = PdfSeal.sign(key, plain, "Anker", AT);
  }

  /** As a reader of PDFs does it. */
  private static boolean verifies(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getSignatureDictionaries().size() != 1) {
        return false;
      }
      PDSignature signature = document.getSignatureDictionaries().get(0);
      int[] range = signature.getByteRange();
      boolean whole = range[0] == 0 && range[2] + range[3] == pdf.length;
      CMSSignedData cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              signature.getContents(pdf));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      return whole
          && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate()));
    } catch (Exception broken) {
      return false;
    }
  }

  @Test
  void signsTheWholeFileAndLeavesItsBytes() throws Exception {
    assertThat(verifies(signed)).isTrue();
    assertThat(Arrays.mismatch(plain, signed)).isEqualTo(plain.length);
    try (PDDocument document = Loader.loadPDF(signed)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(SampleAnchor.anchor().sealInGroups());
      assertThat(document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
          .containsKey("anchor-linde-2026-01-31.json");
      PDSignature signature = document.getSignatureDictionaries().get(0);
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate().toInstant()).isEqualTo(AT);
      assertThat(signature.getName()).isEqualTo("Saldo Demo (self-signed)");
    }
  }

  @Test
  void staysOneForTheArchive() throws Exception {
    assertThat(PdfA.broken(signed, PDFAFlavour.PDFA_3_U)).isEmpty();
  }

  @Test
  void namesItsCertificateAmongWhatIsSigned() throws Exception {
    try (PDDocument document = Loader.loadPDF(signed)) {
      CMSSignedData cms =
          new CMSSignedData(document.getSignatureDictionaries().get(0).getContents(signed));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
      SigningCertificateV2 named =
          SigningCertificateV2.getInstance(
              signer
                  .getSignedAttributes()
                  .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                  .getAttrValues()
                  .getObjectAt(0));
      assertThat(named.getCerts()[0].getCertHash()).isEqualTo(key.fingerprint());
      assertThat(cms.getCertificates().getMatches(null))
          .containsExactly(new X509CertificateHolder(key.certificate().getEncoded()));
    }
  }

  @Test
  void breaksWithAnyByteThatChanges() {
    for (int at = 0; at < signed.length; at += 997) {
      if (outside(at)) {
        byte[] changed = signed.clone();
        changed[at] ^= 1;
        assertThat(verifies(changed)).as("byte " + at).isFalse();
      }
    }
    byte[] longer = Arrays.copyOf(signed, signed.length + 1);
    assertThat(verifies(longer)).as("a byte more").isFalse();
  }

  /** The signature itself stands in a gap of zeros, which nobody signs. */
  private static boolean outside(int at) {
    try (PDDocument document = Loader.loadPDF(signed)) {
      int[] range = document.getSignatureDictionaries().get(0).getByteRange();
      return at < range[1] || at >= range[2];
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void saysWhatIsWrongWithAKeystore() {
    Path keystore = folder.resolve("seal.p12");
    assertThatThrownBy(() -> SealKey.read(keystore, SECRET, "other"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has no key other");
    assertThatThrownBy(() -> SealKey.read(keystore, "wrong".toCharArray(), DemoKey.ALIAS))
        .hasMessageContaining("cannot be used")
        .hasMessageNotContaining("wrong");
    assertThatThrownBy(() -> SealKey.read(folder.resolve("none.p12"), SECRET, DemoKey.ALIAS))
        .hasMessageContaining("none.p12");
  }
}
