package io.upline.console;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The gate of the management endpoints where they have a port of their own, which is a server of its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
public class ManagementGate {

    @Bean
    FilterRegistrationBean<Gate> managementGate(Token token) {
        return Server.first(new Gate(token));
    }
}
