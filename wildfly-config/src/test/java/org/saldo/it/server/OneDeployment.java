package org.saldo.it.server;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.StartSuiteContainers;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * One start and one deployment for all test classes: database and Keycloak come up before the
 * server, the EAR is deployed for the first class and stays. The server's folder is thrown away
 * afterwards, so nothing is undeployed.
 */
public final class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Lifecycle.class);
  }

  /** Stands between Arquillian's events and what they would do for every class. */
  public static final class Lifecycle {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> current;

    private DeploymentScenario shared;
    private boolean deployed;
    private RuntimeException failure;

    public void start(@Observes EventContext<StartSuiteContainers> event) {
      TestStack.start();
      event.proceed();
    }

    public void stop(@Observes EventContext<StopSuiteContainers> event) {
      try {
        event.proceed();
      } finally {
        TestStack.stop();
      }
    }

    public void generate(@Observes EventContext<GenerateDeployment> event) {
      if (shared == null) {
        event.proceed();
        shared = current.get();
      } else {
        current.set(shared);
      }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (failure != null) {
        throw new IllegalStateException(
            "saldo.ear could not be deployed, see the first failing test class.", failure);
      }
      if (!deployed) {
        try {
          event.proceed();
          deployed = true;
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
      }
    }

    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
      // Kept for the next class.
    }
  }
}
