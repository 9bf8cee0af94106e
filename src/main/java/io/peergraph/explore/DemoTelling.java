package io.peergraph.explore;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.peergraph.embedded.Neo4jBrowser;
import io.peergraph.work.QueueStatus;
import io.peergraph.work.Queues;
import io.peergraph.work.WorkUnits;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the story of the demo once the application is ready, where that is wanted, and
 * the person who wanted it where to look first.
 */
@Component
class DemoTelling {

	private static final Duration GLANCE = Duration.ofMillis(250);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Demo demo;

	private final DemoProperties properties;

	private final WorkUnits work;

	private final Queues queues;

	private final Neo4jBrowser browser;

	private final Environment environment;

	DemoTelling(Demo demo, DemoProperties properties, WorkUnits work, Queues queues, Neo4jBrowser browser,
			Environment environment) {
		this.demo = demo;
		this.properties = properties;
		this.work = work;
		this.queues = queues;
		this.browser = browser;
		this.environment = environment;
	}

	// After the addresses were told.
	@EventListener
	@Order
	void ready(ApplicationReadyEvent event) {
		if (this.properties.tell()) {
			Thread.ofVirtual().name("demo").start(this::tell);
		}
	}

	/** Tells it, waits until all is derived from it, and says where to look. */
	void tell() {
		AtomicInteger told = new AtomicInteger();
		this.demo.tell(told::addAndGet);
		System.out.printf("The demo: %d messages are new in the workspace %s.%n", told.get(), Demo.WORKSPACE);
		derive();
		System.out.println(whereToLook());
	}

	private void derive() {
		this.work.flush(Demo.WORKSPACE);
		QueueStatus queue = this.queues.status(Demo.WORKSPACE);
		try (ProgressBar bar = new ProgressBarBuilder().setTaskName("derive")
			.setInitialMax(queue.pending() + queue.running() + queue.done())
			.setUnit(" units", 1)
			.setUpdateIntervalMillis(Math.toIntExact((isTerminal() ? GLANCE : PAUSE).toMillis()))
			.build()) {
			while (queue.pending() + queue.running() > 0) {
				bar.stepTo(queue.done());
				Thread.sleep(GLANCE);
				this.work.flush(Demo.WORKSPACE);
				queue = this.queues.status(Demo.WORKSPACE);
			}
			bar.stepTo(bar.getMax());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean isTerminal() {
		return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
	}

	private String whereToLook() {
		return """
				The demo is told: seven powers around a sea, private talks, promises, two betrayals.
				  Page      http://localhost:%1$s/ shows the network, through anybody's eyes
				  Browser   %2$s opens with a guide; or type :guide http://localhost:%1$s/browser/guide.html
				  GraphiQL  http://localhost:%1$s/graphiql and there: { workspace(name: "%3$s") { network { ties { nodes { kind from { name } to { name } } } } } }
				Look through the eyes of Dunholt, who trusts everybody, of Ardena, who is betrayed twice, and of Estavar, who
				knows why."""
			.formatted(this.environment.getProperty("local.server.port", "8080"), this.browser.uri(), Demo.WORKSPACE);
	}

}
