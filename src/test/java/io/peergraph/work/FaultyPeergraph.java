package io.peergraph.work;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionResult;
import io.peergraph.Peergraph;
import io.peergraph.access.Principal;
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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application as a process that starts fast: without its web face, and with a
 * provider of embeddings that thinks for a while, can be down, and cannot stand the word
 * poison. A small door takes messages and settings, one a line.
 */
final class FaultyPeergraph {

	/** What a line of several values is parted by. */
	static final String BORDER = "\t";

	private static final String MESSAGES = """
			subscription($workspace: String!, $observer: String!, $after: String) {
			  event: messageAdded(workspace: $workspace, as: $observer, after: $after) {
			    cursor
			    what: message { text: content }
			  }
			}""";

	private static final String FACTS = """
			subscription($workspace: String!, $observer: String!, $after: String) {
			  event: factObserved(workspace: $workspace, observer: $observer, after: $after) {
			    cursor
			    what: fact { text }
			  }
			}""";

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
		door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		door.createContext("/say", (exchange) -> answer(exchange, this::say));
		door.createContext("/join", (exchange) -> answer(exchange, this::join));
		door.createContext("/think", (exchange) -> answer(exchange, this.thoughts::set));
		door.createContext("/flush", (exchange) -> answer(exchange, this::flush));
		door.createContext("/replay", (exchange) -> answer(exchange, this::replay));
		door.createContext("/follow", this::follow);
		door.start();
		System.out.println("door " + door.getAddress().getPort());
	}

	// What fails answers 500, and the client says it again.
	private static void answer(HttpExchange exchange, Command command) throws IOException {
		try (exchange) {
			String line = read(exchange);
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

	private static String read(HttpExchange exchange) throws IOException {
		return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
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

	// What to follow, workspace, observer and the cursor, if any; answers a line an
	// event,
	// its cursor and its text, each with a border behind it, for as long as somebody
	// listens.
	private void follow(HttpExchange exchange) throws IOException {
		try (exchange; Stream<String> events = events(read(exchange).split(BORDER, -1)).toStream(1)) {
			exchange.sendResponseHeaders(200, 0);
			for (Iterator<String> each = events.iterator(); each.hasNext();) {
				exchange.getResponseBody().write(each.next().getBytes(StandardCharsets.UTF_8));
				exchange.getResponseBody().flush();
			}
		}
		catch (RuntimeException ex) {
			System.err.println("nothing to follow: " + ex);
		}
	}

	private Flux<String> events(String[] line) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("workspace", line[1], "observer", line[2]));
		variables.put("after", line[3].isEmpty() ? null : line[3]);
		DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
				line[0].equals("facts") ? FACTS : MESSAGES, null, variables, null, UUID.randomUUID().toString(), null);
		// As from whoever calls where no keys are asked for.
		Principal.use(Principal.ANYBODY);
		request.configureExecutionInput(
				(_, input) -> input.graphQLContext(Map.of(Principal.class.getName(), Principal.ANYBODY)).build());
		return bean(ExecutionGraphQlService.class).execute(request)
			.<ExecutionResult>flatMapMany((response) -> Objects.requireNonNull(response.getData()))
			.map(FaultyPeergraph::line);
	}

	private static String line(ExecutionResult result) {
		JsonNode event = JsonMapper.shared().valueToTree(result.getData());
		return event.at("/event/cursor").asString() + BORDER + event.at("/event/what/text").asString() + BORDER + "\n";
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
