package org.saldo.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.saldo.verifier.Verifier;

/** The EAR as built, plus it.war with the tests that run in the server. */
public final class SaldoEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";

  /** What the server has no libraries for, and what only Arquillian's client reads. */
  private static final Pattern CLIENT_ONLY =
      Pattern.compile(
          "/(arquillian\\.xml|META-INF/.*|org/saldo/(it/(server|browser|rest|crash|mail)|architecture|bench)/.*)");

  public static EnterpriseArchive withTests() {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "it.war")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .merge(testClasses(), "/WEB-INF/classes", inServer());
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "saldo.ear")
            .importFrom(new File("target/saldo.ear"))
            .as(EnterpriseArchive.class);
    String descriptor =
        text(ear)
            .replace(
                "</application>",
                "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web>"
                    + "</module></application>");
    ear.delete(DESCRIPTOR);
    return ear.setApplicationXML(new StringAsset(descriptor))
        .addAsModule(Testable.archiveToTest(tests))
        .addAsLibraries(jar(Assertions.class), jar(ByteBuddy.class), jar(Verifier.class));
  }

  /** The sandbox PSP as built. */
  public static WebArchive sandboxPsp() {
    return ShrinkWrap.create(ZipImporter.class, "sandbox-psp.war")
        .importFrom(new File("sandbox-psp/target/sandbox-psp.war"))
        .as(WebArchive.class);
  }

  private static GenericArchive testClasses() {
    return ShrinkWrap.create(ExplodedImporter.class, "classes")
        .importDirectory("target/test-classes")
        .as(GenericArchive.class);
  }

  private static Filter<ArchivePath> inServer() {
    return path -> !CLIENT_ONLY.matcher(path.get()).matches();
  }

  private static String text(EnterpriseArchive ear) {
    try (var in = ear.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jar(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private SaldoEar() {}
}
