package io.peergraph.key;

import java.io.PrintStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.peergraph.access.KeyKind;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code keys}: {@code keys make KIND}, {@code keys list},
 * {@code keys revoke ID} and {@code keys rotate ID}. Whoever may start it has the
 * database, so it needs no key.
 */
public final class KeyCommand {

	private static final String NAME = "keys";

	private static final Map<String, Object> SETTINGS = Map.of("peergraph.work.enabled", "false",
			"peergraph.database.shared", "true", "peergraph.bolt-port", "0", "peergraph.browser-port", "0");

	private static final String USAGE = "keys make operator|workspace|peer|session [--workspace=NAME] [--peer=NAME]"
			+ " [--session=NAME] [--writes] [--expires=30d] [--note=TEXT], keys list [--workspace=NAME],"
			+ " keys revoke ID, keys rotate ID";

	private static final int PAGE = 100;

	private final Keys keys;

	private final KeyReader reader;

	private final Clock clock;

	private final PrintStream out;

	private KeyCommand(ApplicationContext context) {
		this.keys = context.getBean(Keys.class);
		this.reader = context.getBean(KeyReader.class);
		this.clock = context.getBean(Clock.class);
		this.out = System.out;
	}

	/**
	 * {@return whether this command is wanted}
	 * @param args of the application
	 */
	public static boolean isWanted(String... args) {
		return args.length > 0 && args[0].equals(NAME);
	}

	/**
	 * {@return the exit code: 0 when it was done, 1 when it was refused}
	 * @param application not started yet
	 * @param args of the application, this command first
	 */
	public static int run(SpringApplication application, String... args) {
		ApplicationArguments given = new DefaultApplicationArguments(args);
		List<String> words = given.getNonOptionArgs();
		boolean list = words.size() == 2 && words.get(1).equals("list");
		if (!list && (words.size() != 3 || !List.of("make", "revoke", "rotate").contains(words.get(1)))) {
			System.err.println(USAGE);
			return 1;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(SETTINGS);
		try (ConfigurableApplicationContext context = application.run(args)) {
			Principal.use(Principal.ANYBODY);
			new KeyCommand(context).run(words.get(1), words.getLast(), given);
			return 0;
		}
		catch (Refused ex) {
			System.err.println(ex.getMessage());
			return 1;
		}
		finally {
			Principal.use(null);
		}
	}

	private void run(String verb, String object, ApplicationArguments given) {
		switch (verb) {
			case "make" -> show(this.keys.make(this.reader.read(input(object, given))));
			case "revoke" -> {
				this.keys.revoke(existing(object));
				this.out.println("Revoked.");
			}
			case "rotate" -> show(this.keys.rotate(existing(object)));
			default -> list(value(given, "workspace"));
		}
	}

	private AccessKey existing(String id) {
		return this.keys.find(id)
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no access key " + id, "id"));
	}

	private void show(Keys.Made made) {
		this.out.println(line(made.key()));
		this.out.println("Keep this, it cannot be shown again:");
		this.out.println(made.text().text());
	}

	private void list(@Nullable String workspace) {
		List<AccessKey> page = this.keys.list(workspace, "", PAGE);
		while (!page.isEmpty()) {
			page.forEach((key) -> this.out.println(line(key)));
			page = this.keys.list(workspace, page.getLast().id(), PAGE);
		}
	}

	private String line(AccessKey key) {
		List<String> parts = Stream.of(Optional.of(key.id()), Optional.of(key.kind().name().toLowerCase(Locale.ROOT)),
				Optional.ofNullable(key.workspace()), Optional.ofNullable(key.peer()),
				Optional.ofNullable(key.session()), Optional.of(key.writes() ? "writes" : "reads"),
				key.isValid(this.clock.instant()) ? Optional.<String>empty() : Optional.of("no longer valid"),
				Optional.ofNullable(key.lastUsedAt()).map((at) -> "last used " + at), Optional.ofNullable(key.note()))
			.flatMap(Optional::stream)
			.toList();
		return String.join("  ", parts);
	}

	private Input input(String kind, ApplicationArguments given) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("kind", kind(kind).name());
		for (String name : List.of("workspace", "peer", "session", "note")) {
			values.put(name, value(given, name));
		}
		values.put("writes", given.containsOption("writes"));
		String expires = value(given, "expires");
		values.put("expiresAt", (expires != null) ? expiry(expires) : null);
		return new Input(values, List.of());
	}

	private static KeyKind kind(String name) {
		return Stream.of(KeyKind.values())
			.filter((kind) -> kind.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> Refused.because(Code.INVALID_VALUE, USAGE, "kind"));
	}

	private OffsetDateTime expiry(String after) {
		try {
			return this.clock.instant().plus(DurationStyle.detectAndParse(after)).atOffset(ZoneOffset.UTC);
		}
		catch (IllegalArgumentException _) {
			throw Refused.because(Code.INVALID_VALUE, "--expires is how long, such as 30d or 12h, not " + after,
					"expires");
		}
	}

	private static @Nullable String value(ApplicationArguments given, String option) {
		List<String> values = given.getOptionValues(option);
		return (values != null && !values.isEmpty()) ? values.getLast() : null;
	}

}
