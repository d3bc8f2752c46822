import { describe, expect, it } from 'vitest'
import { uk } from '../i18n/book/uk'
import { carTypes, minutesOf, nameOfCar } from './services'

const service = (durations: Record<string, number>) => ({
  id: 'c1',
  name: 'Tyres',
  default_duration_minutes: 40,
  durations_by_car_type: durations,
  active: true,
})

describe('services', () => {
  it.each([
    [[{}], []],
    [[{ van: 70 }], ['passenger', 'van']],
    [
      [
        { truck: 90, passenger: 30 },
        { suv: 55, 'quad bike': 20 },
      ],
      ['passenger', 'suv', 'truck', 'quad bike'],
    ],
  ])('%j have the car types %j', (durations, types) => {
    expect(carTypes(durations.map((each) => service(each as Record<string, number>)))).toEqual(
      types,
    )
  })

  it('takes the time of the car, or the usual one', () => {
    expect(minutesOf(service({ suv: 55 }), 'suv')).toBe(55)
    expect(minutesOf(service({ suv: 55 }), 'van')).toBe(40)
    expect(minutesOf(service({ suv: 55 }), undefined)).toBe(40)
    expect(minutesOf(service({ suv: 0 }), 'suv')).toBe(0)
  })

  it('names a car in the language, and one that it does not know as it is', () => {
    expect(nameOfCar(uk, 'van')).toBe('Фургон')
    expect(nameOfCar(uk, 'quad bike')).toBe('quad bike')
    expect(nameOfCar(uk, 'constructor')).toBe('constructor')
  })
})
