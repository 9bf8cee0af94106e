package io.peergraph.work;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.peergraph.Peergraph;
import io.peergraph.api.Metadata;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.session.Membership;
import io.peergraph.session.Memberships;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application as a process that starts fast: without its web face, and with a
 * provider of embeddings that thinks for a while, can be down, and cannot stand the word
 * poison. A small door takes messages and settings, one a line.
 */
final class FaultyPeergraph {

	/** What a line of several values is parted by. */
	static final String BORDER = "\t";

	private final ConfigurableApplicationContext context;

	private final Thoughts thoughts;

	private FaultyPeergraph(ConfigurableApplicationContext context, Thoughts thoughts) {
		this.context = context;
		this.thoughts = thoughts;
	}

	/**
	 * Starts it.
	 * @param args as Spring Boot takes them, {@code --wrong-claim} among them for the
	 * claim that seems to do
	 * @throws IOException when its door cannot be opened
	 */
	public static void main(String[] args) throws IOException {
		Thread.ofPlatform().daemon().name("parent-watch").start(FaultyPeergraph::endWithParent);
		Thoughts thoughts = new Thoughts();
		boolean wrong = List.of(args).contains("--wrong-claim");
		SpringApplication application = new SpringApplication(Peergraph.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.addInitializers((context) -> replace((GenericApplicationContext) context, thoughts, wrong));
		new FaultyPeergraph(application.run(args), thoughts).open();
	}

	private static void replace(GenericApplicationContext context, Thoughts thoughts, boolean wrong) {
		context.registerBean("thoughts", Embedder.class, () -> thoughts, (bean) -> bean.setPrimary(true));
		context.registerBean("notLazy", LazyInitializationExcludeFilter.class,
				() -> (name, definition, type) -> type == Workers.class || name.equals("schema"));
		if (wrong) {
			context.registerBean(WrongClaims.class, (bean) -> bean.setPrimary(true));
		}
	}

	private static void endWithParent() {
		try (InputStream parent = System.in) {
			while (parent.read() >= 0) {
				// Nothing is said here; only the end counts.
			}
		}
		catch (IOException ex) {
			System.err.println("Lost the parent: " + ex.getMessage());
		}
		Runtime.getRuntime().halt(1);
	}

	private void open() throws IOException {
		HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		door.setExecutor(Executors.newFixedThreadPool(8));
		door.createContext("/say", (exchange) -> answer(exchange, this::say));
		door.createContext("/join", (exchange) -> answer(exchange, this::join));
		door.createContext("/think", (exchange) -> answer(exchange, this.thoughts::set));
		door.createContext("/flush", (exchange) -> answer(exchange, this::flush));
		door.createContext("/replay", (exchange) -> answer(exchange, this::replay));
		door.start();
		System.out.println("door " + door.getAddress().getPort());
	}

	// What fails answers 500, and the client says it again.
	private static void answer(HttpExchange exchange, Command command) throws IOException {
		try (exchange) {
			String line = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			byte[] answer;
			try {
				answer = command.run(line.split(BORDER, -1)).getBytes(StandardCharsets.UTF_8);
			}
			catch (RuntimeException ex) {
				System.err.println("no answer: " + ex);
				exchange.sendResponseHeaders(500, -1);
				return;
			}
			exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
			exchange.getResponseBody().write(answer);
		}
	}

	// Workspace, session, author, key, then the contents; answers the numbers.
	private String say(String[] line) {
		List<NewMessage> said = IntStream.range(4, line.length)
			.mapToObj((index) -> new NewMessage(line[2], line[index], Metadata.EMPTY, null, null))
			.toList();
		List<Message> stored = bean(MessageLog.class).append(new SessionId(line[0], line[1]), said, line[3]);
		return String.join(BORDER, stored.stream().map((message) -> Long.toString(message.sequence())).toList());
	}

	// Workspace, session, then who observes the others there.
	private String join(String[] line) {
		SessionId session = new SessionId(line[0], line[1]);
		bean(Transactions.class).write(() -> {
			bean(Sessions.class).lock(session);
			bean(Memberships.class).join(session, List.of(new Membership(line[2], null, true)));
		});
		return "";
	}

	private String flush(String[] line) {
		bean(WorkUnits.class).flush(line[0]);
		return "";
	}

	private String replay(String[] line) {
		return Integer.toString(bean(DeadLetters.class).replay(line[0], null, null));
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	private interface Command {

		String run(String[] line);

	}

	/** A provider of embeddings, each text far from all others. */
	private static final class Thoughts implements Embedder {

		private static final int DIMENSION = 384;

		private final AtomicInteger millis = new AtomicInteger(100);

		private final AtomicInteger thinking = new AtomicInteger();

		private final AtomicBoolean down = new AtomicBoolean();

		private final AtomicBoolean poisoned = new AtomicBoolean(true);

		// How long it thinks, whether it is down, whether poison harms it; answers how
		// many questions it thinks about.
		String set(String[] line) {
			if (line.length == 3) {
				this.millis.set(Integer.parseInt(line[0]));
				this.down.set(Boolean.parseBoolean(line[1]));
				this.poisoned.set(Boolean.parseBoolean(line[2]));
			}
			return Integer.toString(this.thinking.get());
		}

		@Override
		public String name() {
			return "thoughts";
		}

		@Override
		public int dimension() {
			return DIMENSION;
		}

		@Override
		public List<float[]> embed(List<String> texts) {
			if (this.down.get()) {
				throw new ModelUnavailable("The provider is down", Duration.ZERO, null);
			}
			if (this.poisoned.get() && texts.stream().anyMatch((text) -> text.contains("poison"))) {
				throw new IllegalStateException("This cannot be embedded");
			}
			think();
			return texts.stream().map(Thoughts::vector).toList();
		}

		private void think() {
			this.thinking.incrementAndGet();
			try {
				Thread.sleep(this.millis.get());
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			finally {
				this.thinking.decrementAndGet();
			}
		}

		private static float[] vector(String text) {
			Random random = new Random(text.hashCode());
			float[] vector = new float[DIMENSION];
			double square = 0;
			for (int index = 0; index < DIMENSION; index++) {
				vector[index] = (float) random.nextGaussian();
				square += vector[index] * vector[index];
			}
			for (int index = 0; index < DIMENSION; index++) {
				vector[index] /= (float) Math.sqrt(square);
			}
			return vector;
		}

	}

}
