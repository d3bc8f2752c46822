// The script that frames the booking page.
