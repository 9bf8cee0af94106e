package io.peergraph.graph;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Gives every transaction a time after which the database ends it, so that none holds its
 * locks for ever. Who needs longer says so.
 */
@Component
class TimeLimits implements BeanPostProcessor {

	private final TransactionConfig limit;

	@Autowired
	TimeLimits(Environment environment) {
		this(Binder.get(environment).bindOrCreate("peergraph.database", DatabaseUse.class).timeLimit());
	}

	TimeLimits(Duration limit) {
		this.limit = TransactionConfig.builder().withTimeout(limit).build();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? limiting(driver) : bean;
	}

	/**
	 * {@return the same driver, whose sessions have no transaction without a limit}
	 */
	Driver limiting(Driver driver) {
		return DriverCall.intercept(Driver.class, driver, (call) -> {
			if (call.name().equals("executableQuery")) {
				throw new UnsupportedOperationException("It would have no limit: open a session");
			}
			Object answer = call.proceed();
			return (answer instanceof Session session) ? limiting(session) : answer;
		});
	}

	private Session limiting(Session session) {
		return DriverCall.intercept(Session.class, session, (call) -> {
			Object[] arguments = call.arguments();
			if (arguments.length > 0 && arguments[arguments.length - 1] instanceof TransactionConfig given) {
				arguments[arguments.length - 1] = limited(given);
				return call.proceed();
			}
			return switch (call.name()) {
				case "run" -> session.run(query(arguments), this.limit);
				case "beginTransaction", "executeRead", "executeWrite", "executeWriteWithoutResult" ->
					new DriverCall(session, limitable(call.method()), with(arguments, this.limit)).proceed();
				default -> call.proceed();
			};
		});
	}

	private TransactionConfig limited(TransactionConfig given) {
		return (given.timeout() != null) ? given
				: TransactionConfig.builder()
					.withTimeout(this.limit.timeout())
					.withMetadata(Map.copyOf(given.metadata()))
					.build();
	}

	private static Query query(Object[] arguments) {
		if (arguments[0] instanceof Query query) {
			return query;
		}
		String text = (String) arguments[0];
		return switch ((arguments.length > 1) ? arguments[1] : Map.of()) {
			case Value parameters -> new Query(text, parameters);
			case Record parameters -> new Query(text, parameters.asMap());
			case Map<?, ?> parameters -> new Query(text).withParameters(named(parameters));
			default -> throw new IllegalArgumentException("No parameters: " + arguments[1].getClass());
		};
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> named(Map<?, ?> parameters) {
		return (Map<String, Object>) parameters;
	}

	private static Method limitable(Method method) throws NoSuchMethodException {
		return Session.class.getMethod(method.getName(), with(method.getParameterTypes(), TransactionConfig.class));
	}

	private static <T> T[] with(T[] those, T one) {
		T[] more = Arrays.copyOf(those, those.length + 1);
		more[those.length] = one;
		return more;
	}

}
