CREATE INDEX service_point_of_organisation ON service_point (organisation_id, id);
