package io.peergraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class LastingLoggingTests {

	@Test
	void logsWhileAnApplicationStartsAfterAnotherOneEnded(CapturedOutput output) {
		startAndEnd("first");
		startAndEnd("second");

		assertThat(output.getAll()).contains("second starts");
	}

	private static void startAndEnd(String name) {
		SpringApplication application = new SpringApplication(Empty.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addListeners((ApplicationListener<ApplicationStartingEvent>) (
				event) -> LoggerFactory.getLogger(LastingLoggingTests.class).warn(name + " starts"));
		application.run().close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

}
