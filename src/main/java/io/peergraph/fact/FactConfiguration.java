package io.peergraph.fact;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of facts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactProperties.class)
class FactConfiguration {

}
