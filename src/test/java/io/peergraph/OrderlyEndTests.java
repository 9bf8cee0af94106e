package io.peergraph;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks the process to end has it end in good order. */
@Execution(ExecutionMode.CONCURRENT)
class OrderlyEndTests {

	@Test
	void closesTheApplicationBeforeTheHooksOfTheJvmRun() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Ending.class.getName())
			.redirectErrorStream(true)
			.start();
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
			process.toHandle().destroy();

			assertThat(output.lines().toList()).containsExactly("closed first", "hook");
			assertThat(process.waitFor()).isEqualTo(143);
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** An application that says in which order it ends. */
	@Configuration(proxyBeanMethods = false)
	static class Ending {

		private static final CountDownLatch HOOK = new CountDownLatch(1);

		private static final CountDownLatch CLOSED = new CountDownLatch(1);

		public static void main(String[] args) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				System.out.println("hook");
				HOOK.countDown();
			}));
			SpringApplication application = new SpringApplication(Ending.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setLogStartupInfo(false);
			application.addListeners(OrderlyEnd.onSignals());
			application.run();
			System.out.println("ready");
			new Thread(() -> await(CLOSED, 60)).start();
		}

		// Beside the hook it would see the hook run. When it is closed, the last thread
		// ends
		// that keeps the JVM alive, as does that of a web server.
		@Bean
		DisposableBean last() {
			return () -> {
				CLOSED.countDown();
				System.out.println(await(HOOK, 1) ? "closed beside the hook" : "closed first");
			};
		}

		private static boolean await(CountDownLatch latch, int seconds) {
			try {
				return latch.await(seconds, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
