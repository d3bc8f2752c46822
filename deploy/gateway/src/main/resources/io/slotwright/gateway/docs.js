const services = {
  "schedule-service": "Schedule: points, posts, templates",
  "booking-service": "Booking: services, availability, reservations, bookings",
  "calendar-view-service": "Calendar: week view",
  "notification-service": "Notifications",
};

SwaggerUIBundle({
  dom_id: "#api",
  urls: Object.entries(services).map(([name, title]) => ({ name: title, url: `/openapi/${name}?format=json` })),
  layout: "StandaloneLayout",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  // The documents name no server that is right for every gateway; this one is.
  requestInterceptor: (request) => {
    const url = new URL(request.url, location.href);
    request.url = location.origin + url.pathname + url.search;
    return request;
  },
});
